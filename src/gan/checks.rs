//! Refuses what a caller may not give to a run.

use super::Gan;
use crate::error::GanError;

impl Gan {
    pub(super) fn check_one_batch(&self) -> Result<(), GanError> {
        match self.config().discriminator_steps {
            1 => Ok(()),
            discriminator_steps => Err(GanError::OneBatch { discriminator_steps }),
        }
    }

    /// Checks the labels that a conditional Gan needs. Returns None for any other Gan.
    #[inline(never)]
    pub(crate) fn check_labels<'a>(
        &self,
        name: &'static str,
        labels: Option<&'a [f32]>,
        count: usize,
    ) -> Result<Option<&'a [f32]>, GanError> {
        match (self.config().conditional, labels) {
            (false, None) => Ok(None),
            (true, Some(labels)) => {
                check_length(name, labels.len(), [1, count])?;
                match labels.iter().find(|label| !(0.0..=1.0).contains(*label)) {
                    Some(&given) => Err(GanError::Label { name, given }),
                    None => Ok(Some(labels)),
                }
            }
            (true, None) => Err(GanError::LabelMissing { name }),
            (false, Some(_)) => Err(GanError::LabelGiven { name }),
        }
    }

    #[inline(never)]
    pub(crate) fn check_answer(&self, finite: bool, what: &'static str) -> Result<(), GanError> {
        if finite { Ok(()) } else { Err(GanError::NotFinite { what, step: self.state.step }) }
    }
}

/// Refuses the caller's numbers if there are not rows × columns of them, or one is not finite.
#[inline(never)]
pub(crate) fn check_numbers(name: &'static str, numbers: &[f32], shape: [usize; 2]) -> Result<(), GanError> {
    check_length(name, numbers.len(), shape)?;
    match numbers.iter().position(|number| !number.is_finite()) {
        Some(index) => Err(GanError::Input { name, index }),
        None => Ok(()),
    }
}

/// Checks that a slice whose length the caller chooses is neither too short nor too long.
#[inline(never)]
pub(crate) fn check_count(name: &'static str, given: usize, [least, most]: [usize; 2]) -> Result<(), GanError> {
    if (least..=most).contains(&given) { Ok(()) } else { Err(GanError::Count { name, given, least, most }) }
}

/// Checks that a slice holds rows × columns numbers.
#[inline(never)]
pub(crate) fn check_length(name: &'static str, given: usize, [rows, columns]: [usize; 2]) -> Result<(), GanError> {
    if given == rows * columns { Ok(()) } else { Err(GanError::Length { name, given, rows, columns }) }
}
