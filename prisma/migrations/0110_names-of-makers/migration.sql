-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "actorName" TEXT;
