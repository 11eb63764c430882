import { configure } from '@testing-library/react';

// What is waited for comes, on a busy machine too: these tests are about what stands there, not how soon.
configure({ asyncUtilTimeout: 10_000 });
