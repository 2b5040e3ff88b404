/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // CommonJS packages with lazy requires, and natives, stay real imports from node_modules.
  serverExternalPackages: ['bullmq', 'ioredis', 'pg', 'pino', '@prisma/adapter-pg', '@prisma/client', 'sharp', '@hyzyla/pdfium', 'tesseract.js', 'cloudinary', 'openai'],
  poweredByHeader: false,
  // Opened by address, the dev server would otherwise serve no scripts and never hydrate.
  allowedDevOrigins: ['127.0.0.1'],
};

export default config;
