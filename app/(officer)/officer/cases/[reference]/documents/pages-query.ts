import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/router';

export type Page = inferRouterOutputs<AppRouter>['documents']['pages'][number];
