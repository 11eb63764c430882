import { Select } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { levelField, LEVELS, SKILLS, TESTED } from './assessment-form';
import type { AssessmentForm } from './assessment-sections';

/** Finnish and Swedish by skill: eight choices in a small table. */
export function LevelTable({ form }: { form: AssessmentForm }) {
  const { t } = useTranslation('assessments');
  return (
    <div className="level-table">
      <table className="ui-plain-table">
        <caption className="level-table__caption">{t('levels.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('levels.skill')}</th>
            {TESTED.map((language) => (
              <th key={language} scope="col">
                {t(`levels.${language}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SKILLS.map((skill) => (
            <tr key={skill}>
              <th scope="row">{t(`levels.${skill}`)}</th>
              {TESTED.map((language) => (
                <td key={language}>
                  <Select
                    label={t('levels.of', { language: t(`levels.${language}`), skill: t(`levels.${skill}`) })}
                    hideLabel
                    placeholder="–"
                    options={LEVELS.map((value) => ({ value, label: value === '0' ? t('levels.none') : value }))}
                    {...form.field(levelField(language, skill))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
