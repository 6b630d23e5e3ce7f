import "@fontsource-variable/inter";
import "@fontsource-variable/noto-naskh-arabic";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "@mantine/tiptap/styles.css";
import "./global.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DisplayScript } from "@/components/display/display-script";
import { Providers } from "@/components/shell/providers";

export const metadata: Metadata = {
  title: { default: "Excerpta", template: "%s · Excerpta" },
  description: "Code documents together, agree, and turn coded passages into traceable finding tables.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript suppressHydrationWarning nonce={nonce} defaultColorScheme="auto" />
        <DisplayScript nonce={nonce} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
