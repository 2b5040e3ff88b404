/** Calls back when a person has the page before them again: from another tab or program, or by the back button. Gives back what ends that. */
export function onShown(listener: () => void): () => void {
  const hearVisible = () => {
    if (document.visibilityState === 'visible') listener();
  };
  // A page that the browser had put aside is as it was left. One that was loaded is new.
  const hearPage = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  document.addEventListener('visibilitychange', hearVisible);
  window.addEventListener('pageshow', hearPage);
  return () => {
    document.removeEventListener('visibilitychange', hearVisible);
    window.removeEventListener('pageshow', hearPage);
  };
}
