declare module 'fs-native-extensions' {
  /** Locks an open, writable file for as long as it is open; false when somebody else has it locked. */
  export function tryLock(fileDescriptor: number): boolean;
}
