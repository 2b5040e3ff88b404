/** A mail as it is handed over. `messageId` stands between angle brackets. `returnTo`: where it comes back to, if not to its sender. */
export type Message = { messageId: string; to: string; subject: string; text: string; returnTo: string | null };

export type MailProvider = {
  /**
   * Resolves once the mail was taken over. Rejects with a ProviderError: `refused` where this mail or address is, `bad_key` where we
   * are, else `unavailable` or `timed_out`. After those two nobody knows whether it was taken over.
   */
  send: (message: Message, options: { signal: AbortSignal }) => Promise<void>;
};
