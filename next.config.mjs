import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

const pageHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** @type {(phase: string) => import('next').NextConfig} */
const configure = (phase) => ({
  output: 'standalone',
  // CommonJS packages with lazy requires, and natives, stay real imports from node_modules.
  serverExternalPackages: [
    'bullmq',
    'ioredis',
    'pg',
    'pino',
    '@prisma/adapter-pg',
    '@prisma/client',
    'cloudinary',
    'bullmq-otel',
    '@opentelemetry/api',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
    '@opentelemetry/exporter-trace-otlp-http',
  ],
  poweredByHeader: false,
  // What a page may load depends on the installation: see proxy.ts.
  headers: async () => [{ source: '/:path*', headers: pageHeaders }],
  // `npm test` checks types, tests included; a build need not do it again, nor fail over a test's type.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A link that is followed without a network waits for it, where the browser would leave the page for an error of its own.
    useOffline: true,
    // Most builds begin without one, in a clone, an image or CI, and writing it is a quarter of their work.
    turbopackFileSystemCacheForBuild: false,
    // The standalone server leaves them behind; whoever develops has them.
    turbopackSourceMaps: phase === PHASE_DEVELOPMENT_SERVER,
  },
  // Opened by address, the dev server would otherwise serve no scripts and never hydrate.
  allowedDevOrigins: ['127.0.0.1'],
});

export default configure;
