/**
 * Pages load nothing from elsewhere and are framed by nobody. Next's own scripts and styles are inline, hence
 * 'unsafe-inline'; even so, what slips in can load nothing and send nothing anywhere else.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // CommonJS packages with lazy requires, and natives, stay real imports from node_modules.
  serverExternalPackages: [
    'bullmq',
    'ioredis',
    'pg',
    'pino',
    '@prisma/adapter-pg',
    '@prisma/client',
    'sharp',
    '@hyzyla/pdfium',
    'tesseract.js',
    'cloudinary',
    'openai',
  ],
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: pageHeaders },
    // Route handlers that serve files set a stricter policy of their own; the dev server needs eval.
    ...(process.env.NODE_ENV === 'production'
      ? [{ source: '/((?!api/).*)', headers: [{ key: 'content-security-policy', value: contentSecurityPolicy }] }]
      : []),
  ],
  // `npm test` checks types, tests included; a build need not do it again, nor fail over a test's type.
  typescript: { ignoreBuildErrors: true },
  // Opened by address, the dev server would otherwise serve no scripts and never hydrate.
  allowedDevOrigins: ['127.0.0.1'],
};

export default config;
