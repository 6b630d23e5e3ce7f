-- AlterTable
ALTER TABLE "Query" ADD COLUMN     "smart" BOOLEAN NOT NULL DEFAULT false;
