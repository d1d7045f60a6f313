import { cutAhead } from '../csv/bytes/cut-ahead.js';
import { serve } from '../thread/working-thread.js';
import { factsOfWork, type RulesWork, runPieces } from './pieces.js';

serve(cutAhead, (work: RulesWork, share) => runPieces(factsOfWork(work), work, share));
