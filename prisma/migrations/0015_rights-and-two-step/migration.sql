-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "way" TEXT;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "mayEditCodebook" BOOLEAN,
ADD COLUMN     "mayExport" BOOLEAN,
ADD COLUMN     "mayInvite" BOOLEAN,
ADD COLUMN     "maySeeOthers" BOOLEAN;

-- CreateTable
CREATE TABLE "TwoStep" (
    "userId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TwoStep_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Withheld" (
    "projectId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "rights" TEXT[],

    CONSTRAINT "Withheld_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE INDEX "Withheld_userId_idx" ON "Withheld"("userId");

-- AddForeignKey
ALTER TABLE "TwoStep" ADD CONSTRAINT "TwoStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withheld" ADD CONSTRAINT "Withheld_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withheld" ADD CONSTRAINT "Withheld_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
