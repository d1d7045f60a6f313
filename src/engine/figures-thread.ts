import { cutAhead } from '../csv/bytes/cut-ahead.js';
import { serve } from '../thread/working-thread.js';
import { computeFigures } from './memory.js';

serve(cutAhead, computeFigures);
