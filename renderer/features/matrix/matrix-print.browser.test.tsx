import { expect, it, onTestFinished } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { addOTone } from '../../../shared/commands/add-o-tone';
import { applyCode } from '../../../shared/commands/apply-code';
import { required } from '../../../shared/kernel/assert';
import { plainMatrix } from '../../../shared/project/matrix-view';
import type { ReleaseState } from '../../../shared/project/document';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { LocaleContext } from '../../i18n/use-messages';
import { changeMatrixLook } from '../../state/matrix-look';
import { dispatch } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { MatrixView } from './matrix-view';

type Devtools = { send(name: string, given: object): Promise<unknown> };

async function showAs(media: 'print' | ''): Promise<void> {
  await (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', { media });
}

it('prints no quotation of a blocked O-tone', async () => {
  const small = smallProject();
  const texts = [...small.project.revisions.values()].map(
    ({ id, documentId }) => [id, documentId === small.documentId ? smallText : 'Kurz.'] as const,
  );
  await addProject(small.project, new Map(texts));
  onTestFinished(async () => {
    await showAs('');
    await cleanup();
    await closeProject();
  });
  const quote = (text: string, release: ReleaseState): void => {
    const quotation = { label: 'Frau K.', role: 'Teilnehmerin', release, source: null };
    const { diff } = dispatch(addOTone, { text, name: text, quotation, eventId: small.eventId });
    const documentId = required(diff.documents?.added[0], 'O-tone').id;
    const spans = [{ start: 0, end: text.length }];
    dispatch(applyCode, { documentId, text, spans, codeIds: [small.a], coderId: small.coderId });
  };
  quote('Es geht.', 'open');
  quote('Das bleibt unter uns.', 'blocked');
  changeMatrixLook({ ...plainMatrix, cells: ['quotations'] });
  await render(
    <LocaleContext value="de">
      <main style={{ height: 700, width: 1000 }}>
        <MatrixView />
      </main>
    </LocaleContext>,
  );
  await expect.element(page.getByText('»Das bleibt unter uns.«')).toBeVisible();
  await showAs('print');
  await expect.element(page.getByText('»Es geht.«')).toBeVisible();
  await expect.element(page.getByText('»Das bleibt unter uns.«')).not.toBeVisible();
});
