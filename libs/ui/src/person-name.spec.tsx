import { render } from '@testing-library/react';
import { PersonName } from './person-name';

const bdis = (container: HTMLElement) =>
  [...container.querySelectorAll('bdi')].map((bdi) => ({
    text: bdi.textContent,
    lang: bdi.lang,
    dir: bdi.getAttribute('dir'),
  }));

describe('a person’s name', () => {
  it('is isolated, Latin first and the own script beside it, each in its language', () => {
    const { container } = render(
      <PersonName name="Samira Haddad" lang="ar-Latn" original="سميرة حداد" originalLang="ar" />,
    );
    expect(bdis(container)).toEqual([
      { text: 'Samira Haddad', lang: 'ar-Latn', dir: 'auto' },
      { text: 'سميرة حداد', lang: 'ar', dir: 'auto' },
    ]);
  });

  it('stands once when there is no other script', () => {
    const { container } = render(<PersonName name="Amina Yusuf" lang="so" original="Amina Yusuf" />);
    expect(bdis(container)).toHaveLength(1);
  });
});
