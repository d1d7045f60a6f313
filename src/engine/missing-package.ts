import { ExitCode, UserError } from '../user-error.js';

/** Returns a handler that reports the package an engine needs when it is not installed. @throws UserError engine-missing */
export function missingPackage(engine: string, name: string): (error: unknown) => never {
  return (error) => {
    const { code, message } = error as NodeJS.ErrnoException;
    const absent = (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message.includes(name);
    throw absent ? new UserError('engine-missing', { engine, command: `npm install ${name}` }, ExitCode.usage) : error;
  };
}
