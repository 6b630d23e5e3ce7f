-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "perDocument" INTEGER,
ADD COLUMN     "percent" INTEGER;
