import type { ErrorObject } from 'ajv';

/** Whether a value has the shape of a register; the errors are those of the last call. */
declare const validate: {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
};
export default validate;
