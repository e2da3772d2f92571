/*
 * A contract is an interface with one method per call: its one argument is what is sent, null where there is nothing to
 * say (JSON drops undefined), and its result is what comes back, as a promise. There is one contract for each direction
 * that messages go, that is, for who may send them and who answers.
 */

/** What is sent with a call. */
export type Payload<Calls, N extends keyof Calls> = Calls[N] extends (payload: infer P) => unknown ? P : never;

/** What comes back. */
export type Answer<Calls, N extends keyof Calls> = Calls[N] extends (payload: never) => infer A ? A : never;
