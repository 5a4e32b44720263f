import { useServices } from '../app/services-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SignOutQuestion } from './sign-out-question.tsx';

/** The question before signing out, over the workspace. */
export function SignOutDialog() {
  const { dialog } = useServices();
  const close = (): void => dialog.setState({ open: undefined });
  return (
    <Dialog labelledBy="sign-out-title" onClose={close} narrow>
      <SignOutQuestion onStay={close} />
    </Dialog>
  );
}
