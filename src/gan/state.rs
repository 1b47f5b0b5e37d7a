//! Everything that a run's future depends on, apart from its settings.

use crate::config::{Config, OptimizerKind};
use crate::nn::{Adam, Mlp, Optimizer, Sgd};
use crate::rng::Xoshiro256PlusPlus;

/// Both players, the random numbers and the step.
#[derive(Clone)]
pub(crate) struct State {
    pub generator: Player,
    pub discriminator: Player,
    pub rng: Xoshiro256PlusPlus,
    pub step: u64,
}

/// A network and its optimiser.
#[derive(Clone)]
pub(crate) struct Player {
    pub network: Mlp,
    pub optimizer: Optimizer,
}

impl State {
    /// A run at its start.
    pub fn new(config: &Config, [generator, discriminator]: [Mlp; 2], rng: Xoshiro256PlusPlus) -> State {
        let player = |network: Mlp| Player { optimizer: optimizer(config.optimizer, &network.sizes()), network };
        State { generator: player(generator), discriminator: player(discriminator), rng, step: 0 }
    }

    pub fn players(&self) -> [&Player; 2] {
        [&self.generator, &self.discriminator]
    }

    /// The 32-bit FNV-1a hash of G, then D: weights, moments and Adam's count of steps; then of the random numbers'
    /// state and the step. All numbers little-endian.
    pub fn hash(&self) -> u32 {
        let mut hash = Fnv(0x811C_9DC5);
        for Player { network, optimizer } in self.players() {
            hash.add_network(network);
            for (_, moment) in optimizer.moments() {
                hash.add_network(moment);
            }
            if let Optimizer::Adam(adam) = optimizer {
                hash.add(&adam.steps().to_le_bytes());
            }
        }
        for word in self.rng.state() {
            hash.add(&word.to_le_bytes());
        }
        hash.add(&self.step.to_le_bytes());
        hash.0
    }
}

/// A copy of what a step overwrites, for going back if the step fails.
pub(crate) struct Snapshot {
    pub generator: PlayerSnapshot,
    pub discriminator: PlayerSnapshot,
    rng: Xoshiro256PlusPlus,
}

/// A player as it was when the step began, if the step has made a copy.
pub(crate) struct PlayerSnapshot {
    player: Player,
    is_taken: bool,
}

impl Snapshot {
    /// Buffers for this state.
    pub fn new(state: &State) -> Snapshot {
        let [generator, discriminator] =
            state.players().map(|player| PlayerSnapshot { player: player.clone(), is_taken: false });
        Snapshot { generator, discriminator, rng: state.rng.clone() }
    }

    /// Marks the beginning of a step.
    pub fn begin(&mut self, state: &State) {
        self.rng = state.rng.clone();
        (self.generator.is_taken, self.discriminator.is_taken) = (false, false);
    }

    /// Puts the state back to what it was when the step began.
    pub fn restore(&self, state: &mut State) {
        let players = [(&self.generator, &mut state.generator), (&self.discriminator, &mut state.discriminator)];
        for (snapshot, player) in players {
            if snapshot.is_taken {
                player.copy_from(&snapshot.player);
            }
        }
        state.rng = self.rng.clone();
    }
}

impl PlayerSnapshot {
    /// Copies a player that is about to be updated, unless this step has already updated it. Because the copy is made so late, it
    /// brings what the update needs into the nearest cache.
    pub fn take(&mut self, player: &Player) {
        if !self.is_taken {
            self.player.copy_from(player);
            self.is_taken = true;
        }
    }
}

impl Player {
    fn copy_from(&mut self, other: &Player) {
        self.network.copy_from(&other.network);
        self.optimizer.copy_from(&other.optimizer);
    }
}

/// A 32-bit FNV-1a hash in the making.
struct Fnv(u32);

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }

    fn add_network(&mut self, network: &Mlp) {
        for tensor in network.tensors() {
            for number in tensor {
                self.add(&number.to_le_bytes());
            }
        }
    }
}

fn optimizer(kind: OptimizerKind, sizes: &[usize]) -> Optimizer {
    match kind {
        OptimizerKind::Adam => Optimizer::Adam(Adam::new(sizes)),
        OptimizerKind::Sgd => Optimizer::Sgd(Sgd::new(sizes)),
    }
}
