# Three images: docker build --target web|worker|migrate . How to run them: docs/configuration.md and docker-compose.yml.
# Try it without Docker: node scripts/try-dockerfile.mjs
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
# The build needs no package's install script, and some of them would download programs.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && node scripts/collect-parts.mjs parts

FROM node:${NODE_VERSION}-slim AS base
WORKDIR /app
ENV NODE_ENV=production
ENV NODE_OPTIONS=--enable-source-maps
# Files of the local storage; a volume that web and workers share.
ENV DATA_DIR=/app/data
RUN mkdir data && chown 1000:1000 data

FROM base AS migrate
COPY --from=build /src/parts/migrate ./
USER 1000:1000
CMD ["node", "scripts/migrate.mjs"]

FROM base AS worker
ENV WORKER_HTTP_PORT=3001
COPY --from=build /src/parts/worker ./
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD node scripts/check-health.mjs "http://127.0.0.1:$WORKER_HTTP_PORT/health"
CMD ["node", "dist/worker.mjs"]

FROM base AS web
# Docker sets HOSTNAME to the container's own, and Next would then listen on that alone.
ENV HOSTNAME=0.0.0.0
ENV PORT=3000
ENV NEXT_TELEMETRY_DISABLED=1
ENV DOCUMENT_READER=/app/dist/document-reader.mjs
COPY --from=build /src/parts/web ./
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD node scripts/check-health.mjs "http://127.0.0.1:$PORT/api/health"
CMD ["node", "server.js"]
