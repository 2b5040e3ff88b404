import { NotFoundMessage } from '@/app/ui/not-found-message';

export default function ClaimantNotFoundPage() {
  return <NotFoundMessage />;
}
