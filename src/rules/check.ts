import type { Dataset } from '../dataset/dataset.js';
import type { Finding } from '../finding.js';
import { identityFindings } from './identity.js';
import { periodFindings } from './periods.js';

/** Everything that can only be seen once the whole dataset has been read. */
export function checkDataset(dataset: Dataset): Finding[] {
  return [...periodFindings(dataset), ...identityFindings(dataset)];
}
