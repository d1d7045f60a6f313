import { serveCutter } from '../csv/bytes/cutter-thread.js';
import { computeFigures } from './memory.js';

serveCutter(computeFigures);
