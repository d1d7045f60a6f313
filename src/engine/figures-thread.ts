import { serveCutter } from '../csv/bytes/cutter-thread.js';
import { computeFigures } from './in-memory-figures.js';

serveCutter(computeFigures);
