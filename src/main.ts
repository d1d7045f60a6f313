import { endWith, processIo } from './cli/io.js';
import { run } from './cli/run.js';

void run(processIo()).then(endWith);
