/** The account that the server speaks for. */
export type Account = {
  cloudName: string;
  apiKey: string;
  apiSecret: string;
  /** The limit of the account's plan for one image. */
  maxBytes: number;
  /** How many assets one call deletes before it answers that there are more. */
  deleteAtMost: number;
};
