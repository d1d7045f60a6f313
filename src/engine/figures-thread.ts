import { serve } from '../csv/bytes/working-thread.js';
import { computeFigures } from './memory.js';

serve(computeFigures);
