'use client';

import { createAuthClient } from 'better-auth/react';

/** Signing in, up and out from the browser; who is signed in is asked on the server, in app/session.ts. */
export const authClient = createAuthClient();
