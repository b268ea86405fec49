/* Starts Python inside this process, so that the program has a name and an icon of its own in the task manager.
 *
 * Built twice: as a program with windows, and as one for the command line. What Python may load is said in
 * python\python3XX._pth; the user's own PYTHONPATH and PYTHONHOME do not count. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>
#include <wchar.h>

typedef int (*PyMain)(int, wchar_t **);

static int fail(const wchar_t *sentence)
{
    if (GetConsoleWindow() == NULL)
        MessageBoxW(NULL, sentence, L"Meetup Desktop", MB_OK | MB_ICONERROR);
    else
        fwprintf(stderr, L"%ls\n", sentence);
    return 2;
}

int wmain(int count, wchar_t **words)
{
    static wchar_t folder[32768], library[32768], script[32768];
    wchar_t **arguments;
    wchar_t *slash;
    HMODULE python;
    PyMain run;
    int i;

    if (GetModuleFileNameW(NULL, folder, 32000) == 0 || (slash = wcsrchr(folder, L'\\')) == NULL)
        return fail(L"The folder of the program is not known.");
    *slash = L'\0';
    swprintf(library, 32768, L"%ls\\python\\" PYTHON_DLL, folder);
    swprintf(script, 32768, L"%ls\\app\\start.py", folder);
    python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL)
        return fail(L"A part of the program is missing. Install Meetup Desktop again.\n\n"
                    L"Часть программы отсутствует. Установите Meetup Desktop заново.");
    run = (PyMain)(void *)GetProcAddress(python, "Py_Main");
    arguments = calloc((size_t)count + 5, sizeof *arguments);
    if (run == NULL || arguments == NULL)
        return fail(L"Python cannot be started. Install Meetup Desktop again.");
    arguments[0] = words[0];
    arguments[1] = L"-X";
    arguments[2] = L"utf8";
    arguments[3] = script;
    for (i = 1; i < count; i++)
        arguments[i + 3] = words[i];
    return run(count + 3, arguments);
}

#ifdef WITH_WINDOWS
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, wchar_t *line, int show)
{
    (void)instance, (void)before, (void)line, (void)show;
    return wmain(__argc, __wargv);
}
#endif
