"use client";

import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { IconLogout, IconMoon, IconSettings, IconShieldCog, IconUserCircle } from "@tabler/icons-react";
import Link from "next/link";
import { signOut } from "next-auth/react";

/** What one does with one's own account, from every page. */
export function UserMenu({ user }: { user: { name: string; administrator: boolean } }) {
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Account of ${user.name}`}>
          <IconUserCircle size={22} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.name}</Menu.Label>
        <Menu.Item component={Link} href="/account" leftSection={<IconSettings size={16} />}>
          Account
        </Menu.Item>
        {user.administrator && (
          <Menu.Item component={Link} href="/admin" leftSection={<IconShieldCog size={16} />}>
            Administration
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconMoon size={16} />} onClick={toggleColorScheme}>
          Light or dark
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => void signOut({ callbackUrl: "/sign-in" })}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
