-- AlterTable
ALTER TABLE "ImportJob" ADD COLUMN     "claim" TEXT;
