import "gan-painter/element";
import { Gan } from "gan-painter/inline";

// The tag's runs are of this class.
globalThis.Gan = Gan;
