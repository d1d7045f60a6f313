import { endWith, processIo } from './cli/io.js';
import { run } from './cli/run.js';

run(processIo()).then(endWith);
