import { defineConfig } from 'prisma/config';

// Only the client's generator reads this; the database is opened in `config/database.ts`.
export default defineConfig({ schema: 'prisma/schema.prisma' });
