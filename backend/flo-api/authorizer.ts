/** A call that the service refused because of who sent it. */
export interface Refused {
  readonly code: string;
  /** The answer's `Date` header: what time the service has. */
  readonly date: string | null;
  /** What was sent as `authorization`. */
  readonly authorization: string | null;
}

/** Signs what is sent to the central service in somebody's name. */
export interface Authorizer {
  /**
   * The one who is there now, and nobody after them: what is begun in their name is never signed by
   * somebody else. Rejects as signed out when nobody is there, or not the one who is asked for.
   */
  boundTo(subject: string | undefined): Promise<Authorizer>;
  /** Headers for one request: the access token, and a proof that is good once. */
  headers(method: string, url: string): Promise<Record<string, string>>;
  /** Told of a refusal; true when the same request is worth sending again. */
  refused(refusal: Refused): Promise<boolean>;
  /** Told that the service takes no token of this sign-in; gives the error for the one who asked. */
  givenUp(): Error;
}
