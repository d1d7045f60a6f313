import { serve } from '../thread/working-thread.js';
import { factsOfWork, type RulesWork, runPieces } from './pieces.js';

serve((work: RulesWork, taken) => runPieces(factsOfWork(work), work, taken));
