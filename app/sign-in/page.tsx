export default function SignInPage() {
  return <p>Sign in</p>;
}
