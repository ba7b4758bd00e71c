/** Where the sync path writes what it must tell who runs it. Never content, never a person's name. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
