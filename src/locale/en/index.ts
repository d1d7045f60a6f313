import { caveats } from './caveats.js';
import { citation } from './citation.js';
import { cli } from './cli.js';
import { comparison } from './comparison.js';
import { errors } from './errors/index.js';
import { firm } from './firm.js';
import { method } from './method.js';
import { page } from './page.js';
import { report } from './report.js';
import { reported } from './reported.js';
import { units } from './units.js';
import { validation } from './validation.js';
import { vocabulary } from './vocabulary.js';
import { workbook } from './workbook.js';

export const en = {
  errors,
  caveats,
  citation,
  comparison,
  report,
  method,
  reported,
  firm,
  page,
  units,
  vocabulary,
  validation,
  workbook,
  cli,
};
