/** The embedded store does not answer rightly at the moment, and is being opened anew. */
export class StoreBroken extends Error {
  constructor() {
    super('The embedded store did not answer rightly, and is opened anew.');
  }
}
