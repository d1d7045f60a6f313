import { serveCutter } from '../csv/bytes/cutter-thread.js';
import { factsOfWork, type RulesWork, runPieces } from './shared-work.js';

serveCutter((work: RulesWork, share) => runPieces(factsOfWork(work), work, share));
