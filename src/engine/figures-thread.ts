import { serve } from '../thread/working-thread.js';
import { computeFigures } from './memory.js';

serve(computeFigures);
