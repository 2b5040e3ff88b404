import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

/** What a browser could give a page and no page of ours asks for. */
const UNUSED_POWERS = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
];

const pageHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  // No other site's window or page reaches into one of ours, and none shows or runs what is served here.
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'x-permitted-cross-domain-policies', value: 'none' },
  { key: 'permissions-policy', value: UNUSED_POWERS.map((power) => `${power}=()`).join(', ') },
];

const TAKES_BROTLI = [{ type: 'header', key: 'accept-encoding', value: '(?:.*[\\s,])?br(?:,.*)?' }];
const STATIC = '/_next/static/chunks';

/** The brotli copies that the build puts beside scripts and styles (scripts/build/compress-static.mjs). */
const COMPRESSED = [
  { ending: 'js', type: 'application/javascript; charset=UTF-8' },
  { ending: 'css', type: 'text/css; charset=UTF-8' },
].map(({ ending, type }) => ({
  has: TAKES_BROTLI,
  source: `${STATIC}/:file([^/]+\\.${ending})`,
  destination: `${STATIC}/:file.br`,
  headers: [
    { key: 'content-encoding', value: 'br' },
    { key: 'content-type', value: type },
    { key: 'vary', value: 'accept-encoding' },
  ],
}));

/** The development server compiles on demand, and has no copies. */
const listCompressed = (phase) => (phase === PHASE_DEVELOPMENT_SERVER ? [] : COMPRESSED);

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
  headers: async () => [
    { source: '/:path*', headers: pageHeaders },
    ...listCompressed(phase).map(({ source, has, headers }) => ({ source, has, headers })),
  ],
  rewrites: async () => ({
    beforeFiles: listCompressed(phase).map(({ source, has, destination }) => ({ source, has, destination })),
  }),
  // `npm test` checks types, tests included; a build need not do it again, nor fail over a test's type.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    resolveAlias: {
      // Pages get their messages parsed (app/i18n/compile-messages.ts), and the browser no parser.
      'use-intl/format-message': {
        browser: 'use-intl/format-message/format-only',
        default: './app/i18n/format-either.ts',
      },
    },
  },
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
