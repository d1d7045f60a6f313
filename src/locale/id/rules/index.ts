import { cells } from './cells.js';
import { identity } from './identity.js';
import { pairing } from './pairing.js';
import { plausibility } from './plausibility.js';
import { programme } from './programme.js';
import { structure } from './structure.js';

/** Every rule in words, by code. */
export const rules = { ...structure, ...cells, ...identity, ...pairing, ...plausibility, ...programme };
