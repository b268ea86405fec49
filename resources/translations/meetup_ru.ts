<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Minutes for all rounds</source>
        <extracomment>for all rounds together size of groups, rounds, minutes a round</extracomment>
        <translation>Минут на все раунды</translation>
    </message>
    <message numerus="yes">
        <source>Suggestions for %n people</source>
        <translation>
            <numerusform>Рекомендации для %n человека</numerusform>
            <numerusform>Рекомендации для %n человек</numerusform>
            <numerusform>Рекомендации для %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing group sizes…</source>
        <translation>Сравнение размеров групп…</translation>
    </message>
    <message>
        <source>No round fits. Add people or minutes.</source>
        <translation>Не помещается ни один раунд. Добавьте людей или минут.</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>Взять этот план</translation>
    </message>
    <message>
        <source>Use this plan: {choice}</source>
        <translation>Взять этот план: {choice}</translation>
    </message>
    <message>
        <source>With a few people more or fewer:</source>
        <translation>Если людей будет чуть больше или меньше:</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The settings file was damaged. It was set aside as {file}, and the default settings are used.</source>
        <translation>Файл настроек повреждён. Он сохранён под именем {file}, действуют настройки по умолчанию.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Safe graphics draws without the graphics card and shows the map as a picture. Try it if the window stays black, flickers, or closes by itself.</source>
        <translation>В безопасном режиме графики видеокарта не используется, а карта показывается картинкой. Включите его, если окно чёрное, мигает или само закрывается.</translation>
    </message>
</context>
<context>
    <name>ClosingController</name>
    <message numerus="yes">
        <source>%n recorded action(s) could not be written to the disk and would be lost by closing now.</source>
        <translation>
            <numerusform>%n записанное действие не удалось сохранить на диск; если закрыть сейчас, оно пропадёт.</numerusform>
            <numerusform>%n записанных действия не удалось сохранить на диск; если закрыть сейчас, они пропадут.</numerusform>
            <numerusform>%n записанных действий не удалось сохранить на диск; если закрыть сейчас, они пропадут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Всё равно закрыть</translation>
    </message>
    <message>
        <source>Unsaved changes cannot be kept on this computer now and would be lost by closing.</source>
        <translation>Несохранённые изменения сейчас нельзя запомнить на этом компьютере; если закрыть, они пропадут.</translation>
    </message>
    <message>
        <source>Round running</source>
        <translation>Идёт раунд</translation>
    </message>
    <message>
        <source>Quit while a round is running?</source>
        <translation>Выйти, пока идёт раунд?</translation>
    </message>
    <message>
        <source>The projector closes. The round continues when you start the program again.</source>
        <translation>Проектор закроется. Раунд продолжится, когда вы снова запустите программу.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>{field}, {language}</source>
        <extracomment>key, language, text the language of this column, the one it is to show instead</extracomment>
        <translation>{field}, {language}</translation>
    </message>
    <message>
        <source>Language of this column</source>
        <translation>Язык этой колонки</translation>
    </message>
    <message>
        <source>Choose the language shown in this column</source>
        <translation>Выберите язык этой колонки</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open site…</source>
        <translation>Открыть сайт…</translation>
    </message>
    <message>
        <source>Open the sample site</source>
        <translation>Открыть сайт-пример</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>New event page…</source>
        <translation>Новая страница события…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Создать копию…</translation>
    </message>
    <message>
        <source>Rename identifier…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Filter events…</source>
        <translation>Отобрать события…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>End the evening</source>
        <translation>Завершить вечер</translation>
    </message>
    <message>
        <source>Light projector</source>
        <translation>Светлый проектор</translation>
    </message>
    <message>
        <source>Projector window</source>
        <translation>Окно проектора</translation>
    </message>
    <message>
        <source>Error report…</source>
        <translation>Отчёт об ошибке…</translation>
    </message>
    <message>
        <source>About Meetup Desktop</source>
        <translation>О программе Meetup Desktop</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>Недавние сайты</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>Eve&amp;nt</source>
        <translation>&amp;Событие</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Список событий</translation>
    </message>
    <message>
        <source>People tab</source>
        <translation>Вкладка «Участники»</translation>
    </message>
    <message>
        <source>Live tab</source>
        <translation>Вкладка «Эфир»</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Проектор</translation>
    </message>
    <message>
        <source>Views of the Live tab</source>
        <translation>Виды вкладки «Эфир»</translation>
    </message>
    <message>
        <source>Plan of the groups</source>
        <translation>План групп</translation>
    </message>
    <message>
        <source>New site…</source>
        <translation>Новый сайт…</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>Вернуть сохранённую версию</translation>
    </message>
    <message>
        <source>Reload site</source>
        <translation>Перечитать сайт</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <translation>Найти или выполнить</translation>
    </message>
    <message>
        <source>Create missing language</source>
        <translation>Создать недостающий язык</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Export evening…</source>
        <translation>Экспорт вечера…</translation>
    </message>
    <message>
        <source>Import evening…</source>
        <translation>Импорт вечера…</translation>
    </message>
    <message>
        <source>Erase evening…</source>
        <translation>Стереть вечер…</translation>
    </message>
    <message>
        <source>Erase evening on a date…</source>
        <translation>Стереть вечер в назначенный день…</translation>
    </message>
    <message>
        <source>Fix the problem at the caret</source>
        <translation>Исправить проблему у курсора</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Галерея</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Эфир</translation>
    </message>
    <message>
        <source>Hide fields</source>
        <translation>Скрыть поля</translation>
    </message>
    <message>
        <source>Align the texts</source>
        <translation>Выравнивать тексты</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Вечер</translation>
    </message>
    <message>
        <source>Seating list and table signs…</source>
        <translation>Список рассадки и таблички…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Look for a new version</source>
        <translation>Проверить обновления</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметить приход</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Отметить уход</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Seat late-comers</source>
        <translation>Посадить опоздавших</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Старт</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>30 s less</source>
        <translation>30 с меньше</translation>
    </message>
    <message>
        <source>30 s more</source>
        <translation>30 с больше</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Who meets whom</source>
        <translation>Кто с кем</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Поменять</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Порознь</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Вместе</translation>
    </message>
    <message>
        <source>Lock group</source>
        <translation>Закрепить группу</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Эфир</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Choose date</source>
        <extracomment>A date as anybody may type it.</extracomment>
        <translation>Выбрать дату</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Remove from the list</source>
        <extracomment>person id, PersonDetails person id: check in who is away, out who is here person id</extracomment>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Choose a person to see details</source>
        <translation>Выберите участника, чтобы увидеть подробности</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>For example ru, en</source>
        <translation>Например, ru, en</translation>
    </message>
    <message>
        <source>Shown to the room</source>
        <translation>Что видит зал</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Другое имя</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Keeps one table all evening</source>
        <translation>Весь вечер за одним столом</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Отметить уход</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметить приход</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>DroppedFolders</name>
    <message>
        <source>{file} is a file. Drop the folder of a site to open it.</source>
        <extracomment>the folder</extracomment>
        <translation>{file} — это файл. Чтобы открыть сайт, перетащите его папку.</translation>
    </message>
</context>
<context>
    <name>DuplicatePageDialog</name>
    <message>
        <source>Duplicate event page</source>
        <extracomment>PageSummary, identifier, date, with pictures</extracomment>
        <translation>Копия страницы события</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Identifier of the copy</source>
        <translation>Идентификатор копии</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Copy pictures</source>
        <translation>Скопировать фотографии</translation>
    </message>
    <message>
        <source>Date of the copy (optional)</source>
        <translation>Дата копии (не обязательно)</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierEvenings</name>
    <message numerus="yes">
        <source>Erased %n evening(s) on the date that was chosen: {pages}</source>
        <extracomment>EarlierPeople</extracomment>
        <translation>
            <numerusform>В назначенный день стёрт %n вечер: {pages}</numerusform>
            <numerusform>В назначенный день стёрты %n вечера: {pages}</numerusform>
            <numerusform>В назначенный день стёрты %n вечеров: {pages}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditTitles</name>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>end</source>
        <translation>окончание</translation>
    </message>
    <message>
        <source>description</source>
        <translation>описание</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>теги</translation>
    </message>
    <message>
        <source>website</source>
        <translation>сайт</translation>
    </message>
    <message>
        <source>organiser</source>
        <translation>организатор</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>площадка</translation>
    </message>
    <message>
        <source>type</source>
        <translation>тип</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>широта</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>долгота</translation>
    </message>
    <message>
        <source>Change {field}</source>
        <translation>Изменение: {field}</translation>
    </message>
    <message>
        <source>Typing, {language}</source>
        <translation>Ввод текста, {language}</translation>
    </message>
    <message>
        <source>Picture description, {language}</source>
        <translation>Описание фото, {language}</translation>
    </message>
    <message>
        <source>Move pin</source>
        <translation>Перенос метки</translation>
    </message>
    <message>
        <source>Fix problems</source>
        <translation>Исправление проблем</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>Возврат к сохранённой версии</translation>
    </message>
    <message>
        <source>Change by another program</source>
        <translation>Изменение другой программой</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>Восстановление несохранённых изменений</translation>
    </message>
</context>
<context>
    <name>EraseDateDialog</name>
    <message>
        <source>On this date, when the program is started, the list of people, the groups, the topics and the log of “{title}” are deleted from this computer, with all backups. The event page is not changed.</source>
        <extracomment>What is offered when no date has been chosen before.</extracomment>
        <translation>В этот день при запуске программы с этого компьютера будут удалены список участников, группы, темы и журнал вечера «{title}» со всеми копиями. Страница события не изменится.</translation>
    </message>
    <message>
        <source>Erase evening on a date</source>
        <translation>Стереть вечер в назначенный день</translation>
    </message>
    <message>
        <source>Keep until I erase it</source>
        <translation>Хранить, пока не сотру</translation>
    </message>
    <message>
        <source>Erase on</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>EveningFileController</name>
    <message>
        <source>Export evening</source>
        <extracomment>The site and the page whose evening is open.</extracomment>
        <translation>Экспорт вечера</translation>
    </message>
    <message>
        <source>Plan the groups first</source>
        <translation>Сначала составьте группы</translation>
    </message>
    <message>
        <source>Seating list</source>
        <translation>Список рассадки</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Cannot import an evening while one is live. End it first.</source>
        <translation>Нельзя импортировать вечер, пока идёт другой. Сначала завершите его.</translation>
    </message>
    <message>
        <source>Import evening</source>
        <translation>Импорт вечера</translation>
    </message>
    <message>
        <source>Evenings (*{suffix});;All files (*)</source>
        <translation>Вечера (*{suffix});;Все файлы (*)</translation>
    </message>
    <message>
        <source>Replace the evening that is stored here?</source>
        <translation>Заменить вечер, который хранится здесь?</translation>
    </message>
    <message numerus="yes">
        <source>The imported one has %n people. The one that is here becomes a backup.</source>
        <translation>
            <numerusform>В импортируемом вечере %n участник. Здешний останется в резервной копии.</numerusform>
            <numerusform>В импортируемом вечере %n участника. Здешний останется в резервной копии.</numerusform>
            <numerusform>В импортируемом вечере %n участников. Здешний останется в резервной копии.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace evening</source>
        <translation>Заменить вечер</translation>
    </message>
</context>
<context>
    <name>EveningTransfer</name>
    <message>
        <source>Exporting the evening</source>
        <extracomment>the log of an exported file, and how many people it has</extracomment>
        <translation>Экспорт вечера</translation>
    </message>
    <message>
        <source>Writing the seating list</source>
        <translation>Запись списка рассадки</translation>
    </message>
    <message>
        <source>Wrote the seating list to {file}</source>
        <translation>Список рассадки записан в {file}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message numerus="yes">
        <source>Imported the evening: %n people</source>
        <translation>
            <numerusform>Вечер импортирован: %n участник</numerusform>
            <numerusform>Вечер импортирован: %n участника</numerusform>
            <numerusform>Вечер импортирован: %n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported the evening to {file}</source>
        <translation>Вечер записан в {file}</translation>
    </message>
</context>
<context>
    <name>EventHeader</name>
    <message>
        <source>{language}: cannot read the fields of this file</source>
        <extracomment>a language that the page is missing in</extracomment>
        <translation>{language}: не удаётся прочитать поля этого файла</translation>
    </message>
    <message>
        <source>{language}: checking…</source>
        <translation>{language}: проверяется…</translation>
    </message>
    <message>
        <source>The page itself</source>
        <translation>Страница в целом</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n проблема</numerusform>
            <numerusform>%n проблемы</numerusform>
            <numerusform>%n проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>проблем нет</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n совет</numerusform>
            <numerusform>%n совета</numerusform>
            <numerusform>%n советов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsSummary</name>
    <message>
        <source>Show fields</source>
        <extracomment>Shown after the date, in this order, as far as the page has them.</extracomment>
        <translation>Показать поля</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>{field}: not the same</source>
        <translation>{field}: значения различаются</translation>
    </message>
</context>
<context>
    <name>FileProblems</name>
    <message>
        <source>This page exists in one language only: {language}</source>
        <extracomment>More buttons than these do not fit beside the sentence; the Event menu has them all. a language that the page is missing in</extracomment>
        <translation>Эта страница есть только на одном языке: {language}</translation>
    </message>
    <message>
        <source>Create: {language}</source>
        <translation>Создать: {language}</translation>
    </message>
    <message>
        <source>{path}, line {line}: not UTF-8 text. The file is read-only here.</source>
        <translation>{path}, строка {line}: не текст UTF-8. Здесь файл только для чтения.</translation>
    </message>
    <message>
        <source>{path}: starts with a byte order mark, so the site ignores its fields</source>
        <translation>{path}: начинается с метки порядка байтов, поэтому сайт не видит полей</translation>
    </message>
    <message>
        <source>{path}: Windows line ending after the opening ---, so the site ignores the fields</source>
        <translation>{path}: после открывающего --- перевод строки Windows, поэтому сайт не видит полей</translation>
    </message>
    <message>
        <source>{path}: space after the opening ---, so the site ignores the fields</source>
        <translation>{path}: пробел после открывающего ---, поэтому сайт не видит полей</translation>
    </message>
    <message>
        <source>{path}: no fields at the top. The file is edited as plain text.</source>
        <translation>{path}: в начале нет полей. Файл правится как простой текст.</translation>
    </message>
    <message>
        <source>{path}, line {line}: missing closing --- after the fields</source>
        <translation>{path}, строка {line}: нет закрывающего --- после полей</translation>
    </message>
    <message>
        <source>{path}, line {line}: starts with -, so the site ignores all fields</source>
        <translation>{path}, строка {line}: начинается с -, поэтому сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>{path}, line {line}: cannot read the fields. The file is edited as plain text.</source>
        <translation>{path}, строка {line}: не удаётся прочитать поля. Файл правится как простой текст.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter events (Ctrl+Shift+P)</source>
        <extracomment>PageFilter</extracomment>
        <translation>Отобрать события (Ctrl+Shift+P)</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n event(s)</source>
        <translation>
            <numerusform>{shown} из %n события</numerusform>
            <numerusform>{shown} из %n событий</numerusform>
            <numerusform>{shown} из %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Missing language</source>
        <translation>Нет языка</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>С проблемами</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Показать все события</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Remove filter: {condition}</source>
        <extracomment>the name of the chip that was clicked</extracomment>
        <translation>Убрать условие: {condition}</translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>Show</source>
        <extracomment>Finding Finding Finding</extracomment>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>FindingHint</name>
    <message>
        <source>Ignore</source>
        <extracomment>Finding Finding</extracomment>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Fix problems</source>
        <extracomment>tuple[Finding, ...]</extracomment>
        <translation>Исправить проблемы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>All of it is one step that can be undone.</source>
        <translation>Всё это один шаг, который можно отменить.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n</source>
        <translation>
            <numerusform>Исправить %n</numerusform>
            <numerusform>Исправить %n</numerusform>
            <numerusform>Исправить %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>No site has been opened yet</source>
        <translation>Ни один сайт ещё не открывался</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>Недавние сайты</translation>
    </message>
    <message>
        <source>Data of the program</source>
        <translation>Данные программы</translation>
    </message>
    <message>
        <source>Unsaved changes, evenings and settings are kept here.</source>
        <translation>Здесь хранятся несохранённые изменения, вечера и настройки.</translation>
    </message>
    <message>
        <source>Remove {site} from the list</source>
        <translation>Убрать {site} из списка</translation>
    </message>
    <message>
        <source> · not found</source>
        <translation> · не найден</translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>Pictures</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <source>No gallery on this page</source>
        <translation>На этой странице нет галереи</translation>
    </message>
    <message>
        <source>To add one, write a list in the text that starts with { } and contains pictures.</source>
        <translation>Чтобы её добавить, начните в тексте список с { } и перечислите фотографии.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture file(s) not found: </source>
        <translation>
            <numerusform>Не найден %n файл фотографий: </numerusform>
            <numerusform>Не найдено %n файла фотографий: </numerusform>
            <numerusform>Не найдено %n файлов фотографий: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>KnownSites</name>
    <message>
        <source>This site was in {folder} before. Its evenings and unsaved texts are used here.</source>
        <extracomment>Path: the site in this folder was in another one before Path: what is kept for this site is about to be another site&apos;s; close what is open Path, the key given up and the key used from now on</extracomment>
        <translation>Раньше этот сайт был в {folder}. Его вечера и несохранённые тексты доступны здесь.</translation>
    </message>
    <message>
        <source>Is this the site that was in {folder} before? Its evenings and unsaved texts would be used here.</source>
        <translation>Это тот сайт, который раньше был в {folder}? Тогда его вечера и несохранённые тексты появятся здесь.</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Да, использовать</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>Нет, другой сайт</translation>
    </message>
</context>
<context>
    <name>LanguageColumn</name>
    <message>
        <source>Text, {language}</source>
        <extracomment>language, body: a str, which as an object is not copied</extracomment>
        <translation>Текст, {language}</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>The projector shows the languages of the open event page: {languages}.</source>
        <translation>На проекторе — языки открытой страницы события: {languages}.</translation>
    </message>
    <message>
        <source>The projector shows the languages of the open event page.</source>
        <translation>На проекторе — языки открытой страницы события.</translation>
    </message>
    <message>
        <source>Languages of the room</source>
        <translation>Языки зала</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Loading site</source>
        <extracomment>A folder that could not be read: the next one that can ends the notice. Site; not ``complete`` while the rest is still being read SearchIndex of the complete site whether a folder is being read Site in which one page has other facts, which are not saved frozenset of the paths whose texts are not saved</extracomment>
        <translation>Загрузка сайта</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>The site is still loading. Try again in a moment.</source>
        <extracomment>A change of a whole page: one that was made ends what was said of one that could not be. a page is about to be renamed: whoever has its files open closes them</extracomment>
        <translation>Сайт ещё загружается. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>Cannot move the only event page of a site to the trash. Create another page first.</source>
        <translation>Единственную страницу сайта нельзя отправить в корзину. Сначала создайте другую.</translation>
    </message>
    <message>
        <source>Created event page {page}</source>
        <translation>Создана страница события {page}</translation>
    </message>
    <message>
        <source>Created copy {page}</source>
        <translation>Создана копия {page}</translation>
    </message>
    <message>
        <source>Renamed event page to {page}</source>
        <translation>Страница события переименована: {page}</translation>
    </message>
    <message>
        <source>Created the missing language of {page} as a copy. Translate it next.</source>
        <translation>Недостающий язык страницы {page} создан как копия. Теперь переведите его.</translation>
    </message>
    <message>
        <source>Moved {page} to the trash</source>
        <translation>Страница {page} отправлена в корзину</translation>
    </message>
    <message>
        <source>Moved {page} back from the trash</source>
        <translation>Страница {page} возвращена из корзины</translation>
    </message>
    <message numerus="yes">
        <source>with %n picture(s) that only this page uses</source>
        <translation>
            <numerusform>вместе с %n фото, которое есть только на этой странице</numerusform>
            <numerusform>вместе с %n фото, которые есть только на этой странице</numerusform>
            <numerusform>вместе с %n фото, которые есть только на этой странице</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated links in %n page(s).</source>
        <translation>
            <numerusform>Обновлены ссылки на %n странице.</numerusform>
            <numerusform>Обновлены ссылки на %n страницах.</numerusform>
            <numerusform>Обновлены ссылки на %n страницах.</numerusform>
        </translation>
    </message>
    <message>
        <source>The evening of this event is live. End it first.</source>
        <translation>Вечер этого события в эфире. Сначала завершите его.</translation>
    </message>
    <message>
        <source>Page exists in all languages</source>
        <translation>Страница есть на всех языках</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>More pictures than these are not kept; a screen shows some thirty. PageSummary whose picture is to be shown; ``show_tile`` answers</extracomment>
        <translation>Скоро</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>date and place missing</source>
        <translation>нет даты и места</translation>
    </message>
    <message>
        <source>date missing</source>
        <translation>нет даты</translation>
    </message>
    <message>
        <source>place missing</source>
        <translation>нет места</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>не публикуется</translation>
    </message>
    <message>
        <source>Languages: {languages}</source>
        <translation>Языки: {languages}</translation>
    </message>
    <message>
        <source>Missing languages: {languages}</source>
        <translation>Нет на языках: {languages}</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Есть несохранённые изменения</translation>
    </message>
    <message>
        <source>The site cannot read one of its files as intended</source>
        <translation>Сайт не может прочитать один из файлов как задумано</translation>
    </message>
    <message>
        <source>Another page has the same identifier (ignoring case)</source>
        <translation>У другой страницы тот же идентификатор (без учёта регистра)</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n проблема</numerusform>
            <numerusform>%n проблемы</numerusform>
            <numerusform>%n проблем</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Event pages</source>
        <extracomment>PageSummary what the person searches for; ``show_found`` answers the person wants to type another question the question is to be forgotten Enter on the page in hand PageSummary PageSummary PageSummary PageSummary, the language in which it is missing</extracomment>
        <translation>Страницы событий</translation>
    </message>
    <message numerus="yes">
        <source>Loading… %n event(s) so far</source>
        <translation>
            <numerusform>Загрузка… пока %n событие</numerusform>
            <numerusform>Загрузка… пока %n события</numerusform>
            <numerusform>Загрузка… пока %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>No event pages yet</source>
        <translation>Страниц событий пока нет</translation>
    </message>
    <message>
        <source>New event page…</source>
        <translation>Новая страница события…</translation>
    </message>
    <message>
        <source>No matching events</source>
        <translation>Подходящих событий нет</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Показать все события</translation>
    </message>
    <message>
        <source>No events match the filter</source>
        <translation>Нет событий, подходящих под условия</translation>
    </message>
    <message>
        <source>Create: {language}</source>
        <translation>Создать: {language}</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Создать копию…</translation>
    </message>
    <message>
        <source>Rename identifier…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>Clear</source>
        <extracomment>A menu or another window takes the keys for a while: the cursor stays where the person was typing.</extracomment>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>LiveController</name>
    <message>
        <source>Cannot erase an evening while one is live. End it first.</source>
        <extracomment>What has to wait until the evening is ended. how many are on the list whether the evening is live round and time of the evening that runs; empty if none does</extracomment>
        <translation>Нельзя стереть вечер, пока идёт эфир. Сначала завершите вечер.</translation>
    </message>
    <message>
        <source>Erased the evening of {page}</source>
        <translation>Вечер страницы {page} стёрт</translation>
    </message>
    <message>
        <source>Evening is on</source>
        <translation>Вечер идёт</translation>
    </message>
    <message>
        <source>Round {number} of {total} · {time}</source>
        <translation>Раунд {number} из {total} · {time}</translation>
    </message>
</context>
<context>
    <name>LiveHistory</name>
    <message>
        <source>Add people</source>
        <extracomment>The number of actions that can be undone; an evening has about a hundred. an action was recorded, undone or redone; ``stack`` is up to date</extracomment>
        <translation>Добавление людей</translation>
    </message>
    <message>
        <source>Rename person</source>
        <translation>Переименование</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Изменить подробности</translation>
    </message>
    <message>
        <source>Seat person</source>
        <translation>Посадить участника</translation>
    </message>
    <message>
        <source>Change how rounds follow</source>
        <translation>Изменить смену раундов</translation>
    </message>
    <message>
        <source>Hold round</source>
        <translation>Придержать раунд</translation>
    </message>
    <message>
        <source>Choose when to erase</source>
        <translation>Выбрать день стирания</translation>
    </message>
    <message>
        <source>Remove person</source>
        <translation>Удаление из списка</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметка прихода</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Отметка ухода</translation>
    </message>
    <message>
        <source>Plan groups</source>
        <translation>План групп</translation>
    </message>
    <message>
        <source>Swap people</source>
        <translation>Обмен местами</translation>
    </message>
    <message>
        <source>Lock or unlock group</source>
        <translation>Закрепление группы</translation>
    </message>
    <message>
        <source>Add wish</source>
        <translation>Новое пожелание</translation>
    </message>
    <message>
        <source>Remove wish</source>
        <translation>Отмена пожелания</translation>
    </message>
    <message>
        <source>Write topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>В эфир</translation>
    </message>
    <message>
        <source>End the evening</source>
        <translation>Завершить вечер</translation>
    </message>
    <message>
        <source>Seat round</source>
        <translation>Рассадка раунда</translation>
    </message>
    <message>
        <source>Start round</source>
        <translation>Начало раунда</translation>
    </message>
    <message>
        <source>Leave round</source>
        <translation>Конец раунда</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Изменение времени</translation>
    </message>
    <message>
        <source>Change slide</source>
        <translation>Смена слайда</translation>
    </message>
</context>
<context>
    <name>LiveLog</name>
    <message>
        <source>Another program has recorded actions of this evening. They were read in.</source>
        <extracomment>What notices are about that say that the log cannot be copied. How often a running evening notes that the program is alive: as exactly can it tell how long it was off. ``evening`` or ``can_undo`` is another one</extracomment>
        <translation>Другая программа записала действия этого вечера. Они загружены.</translation>
    </message>
    <message numerus="yes">
        <source>A backup of this page holds another evening: %n person(s), last changed on {date}. Use it?</source>
        <translation>
            <numerusform>В резервной копии этой страницы есть другой вечер: %n человек, последнее изменение {date}. Использовать его?</numerusform>
            <numerusform>В резервной копии этой страницы есть другой вечер: %n человека, последнее изменение {date}. Использовать его?</numerusform>
            <numerusform>В резервной копии этой страницы есть другой вечер: %n человек, последнее изменение {date}. Использовать его?</numerusform>
        </translation>
    </message>
    <message>
        <source>Use backup</source>
        <translation>Использовать копию</translation>
    </message>
    <message>
        <source>Keep this list</source>
        <translation>Оставить этот список</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded action(s) of this evening cannot be read by this version.</source>
        <translation>
            <numerusform>%n записанное действие этого вечера не читается этой версией.</numerusform>
            <numerusform>%n записанных действия этого вечера не читаются этой версией.</numerusform>
            <numerusform>%n записанных действий этого вечера не читаются этой версией.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveSession</name>
    <message>
        <source>Little time is left: they get seats in the next round</source>
        <extracomment>LiveView, once for everything that changes what is drawn</extracomment>
        <translation>Осталось мало времени: место найдётся в следующем раунде</translation>
    </message>
    <message>
        <source>Plan the groups first</source>
        <translation>Сначала составьте группы</translation>
    </message>
</context>
<context>
    <name>LiveTab</name>
    <message>
        <source>Rotation</source>
        <translation>Ротация</translation>
    </message>
    <message>
        <source>Open projector</source>
        <translation>Открыть проектор</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 с</translation>
    </message>
    <message>
        <source>Hold round</source>
        <translation>Придержать раунд</translation>
    </message>
    <message>
        <source>Start round</source>
        <translation>Начать раунд</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Seat round</source>
        <translation>Рассадить</translation>
    </message>
    <message>
        <source>Close projector</source>
        <translation>Закрыть проектор</translation>
    </message>
    <message>
        <source>Check people in, then plan the groups. The keys below run the evening.</source>
        <translation>Отметьте пришедших, затем составьте группы. Вечер ведут клавиши внизу.</translation>
    </message>
    <message>
        <source>This is the last round</source>
        <translation>Это последний раунд</translation>
    </message>
    <message>
        <source>For another round, increase the number of rounds and plan again. To finish, choose Live &gt; End the evening.</source>
        <translation>Чтобы добавить раунд, увеличьте их число и составьте план заново. Чтобы закончить, выберите «Эфир» &gt; «Завершить вечер».</translation>
    </message>
    <message>
        <source>Seat</source>
        <extracomment>In lower tabs the stage keeps the miniature and the modes alone, and the panel at the left scrolls. open or close the projector&apos;s window</extracomment>
        <translation>Посадить</translation>
    </message>
    <message>
        <source>Start evening</source>
        <translation>Начать вечер</translation>
    </message>
    <message>
        <source>Next: round {number}. {topic}</source>
        <translation>Дальше: раунд {number}. {topic}</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Темы пока нет</translation>
    </message>
</context>
<context>
    <name>LogWriter</name>
    <message>
        <source>The evening&apos;s log is written again. Nothing was lost.</source>
        <extracomment>What notices are about that say that the log cannot be written. How often what could not be written is tried again. ``entries`` are others: another program has added some</extracomment>
        <translation>Журнал вечера снова записывается. Ничего не потеряно.</translation>
    </message>
    <message numerus="yes">
        <source>The evening&apos;s log was deleted or changed while the program was running. It is written again with all %n recorded action(s).</source>
        <translation>
            <numerusform>Журнал вечера удалили или изменили во время работы программы. Он записан заново: %n действие.</numerusform>
            <numerusform>Журнал вечера удалили или изменили во время работы программы. Он записан заново: %n действия.</numerusform>
            <numerusform>Журнал вечера удалили или изменили во время работы программы. Он записан заново: %n действий.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undone: {step}</source>
        <extracomment>the person wants to choose a site the folder of a site that was open before the person wants to close the window, and something speaks against it the person wants to see the evening MissingPart of the page that the person wants to write the window is about to close another window takes its place, while the program goes on</extracomment>
        <translation>Отменено: {step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Повторено: {step}</translation>
    </message>
</context>
<context>
    <name>MapArea</name>
    <message>
        <source>Loading the map…</source>
        <extracomment>Reasons for a static map that may be gone at the next try. the browser engine is about to be loaded, which might end the program the map in the browser engine is there it will not be: safe-graphics, root, missing, ended, page, load, slow, crash kind (preview, click, drag, key), Coordinates</extracomment>
        <translation>Загрузка карты…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Street details require map tiles</source>
        <translation>Для улиц нужны фрагменты карты</translation>
    </message>
    <message>
        <source>The map ends at 85° latitude and cannot show this pin. Check the coordinates.</source>
        <translation>Карта заканчивается на широте 85° и не может показать эту метку. Проверьте координаты.</translation>
    </message>
    <message>
        <source>Click the map to set the venue</source>
        <translation>Щёлкните по карте, чтобы указать площадку</translation>
    </message>
    <message>
        <source>Safe graphics is on, so the map is a static picture.</source>
        <translation>Включена безопасная графика, поэтому карта статичная.</translation>
    </message>
    <message>
        <source>The browser engine cannot run as root, so the map is a static picture.</source>
        <translation>Браузерный движок не работает от имени root, поэтому карта статичная.</translation>
    </message>
    <message>
        <source>The browser engine is not installed, so the map is a static picture.</source>
        <translation>Браузерный движок не установлен, поэтому карта статичная.</translation>
    </message>
    <message>
        <source>The program ended while the map was starting, so the map is a static picture this time.</source>
        <translation>Программа закрылась при запуске карты, поэтому сейчас карта показана картинкой.</translation>
    </message>
    <message>
        <source>Cannot read the map files, so the map is a static picture.</source>
        <translation>Не удаётся прочитать файлы карты, поэтому карта статичная.</translation>
    </message>
    <message>
        <source>The browser engine failed to start, so the map is a static picture.</source>
        <translation>Браузерный движок не запустился, поэтому карта статичная.</translation>
    </message>
    <message>
        <source>You can still click to move the pin, edit the fields and search.</source>
        <translation>Метку по-прежнему можно перенести щелчком; поля и поиск работают.</translation>
    </message>
</context>
<context>
    <name>MatrixGrid</name>
    <message>
        <source>Who meets whom</source>
        <extracomment>two person ids, or two empty texts</extracomment>
        <translation>Кто с кем</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Nobody has met yet</source>
        <translation>Пока никто не встретился</translation>
    </message>
    <message>
        <source>Everybody appears here once groups are planned.</source>
        <translation>Когда группы составлены, здесь появятся все.</translation>
    </message>
    <message>
        <source>met</source>
        <translation>встретились</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <source>meet again</source>
        <translation>встретятся снова</translation>
    </message>
    <message>
        <source>Point at a cell, or use the arrow keys</source>
        <translation>Наведите на ячейку или пользуйтесь стрелками</translation>
    </message>
</context>
<context>
    <name>MissingMark</name>
    <message>
        <source>Create page in missing language: {language}</source>
        <translation>Создать страницу на недостающем языке: {language}</translation>
    </message>
</context>
<context>
    <name>NameSuggestions</name>
    <message>
        <source>People of earlier evenings</source>
        <translation>Участники прошлых вечеров</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Unsaved changes cannot be kept on this computer now. Save or discard them first.</source>
        <extracomment>the id of the open page, which cannot be left</extracomment>
        <translation>Несохранённые изменения сейчас нельзя запомнить на этом компьютере. Сначала сохраните их или отмените.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>NewPageDialog</name>
    <message>
        <source>New event page</source>
        <extracomment>NewPage</extracomment>
        <translation>Новая страница события</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Identifier (file name and end of the address)</source>
        <translation>Идентификатор (имя файла и конец адреса)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Meetup</source>
        <translation>Митап</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Пустая</translation>
    </message>
    <message>
        <source>Create the page in this language</source>
        <translation>Создать страницу на этом языке</translation>
    </message>
    <message>
        <source>Title, {language}</source>
        <translation>Заголовок, {language}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>Без раздела</translation>
    </message>
    <message>
        <source>Choose the section for events</source>
        <translation>Выберите раздел мероприятий</translation>
    </message>
    <message>
        <source>The usual sections of a meetup page, each with advice in a hidden comment.</source>
        <translation>Обычные разделы страницы митапа с советами в скрытых комментариях.</translation>
    </message>
    <message>
        <source>Only the fields and a title.</source>
        <translation>Только поля и заголовок.</translation>
    </message>
    <message>
        <source>Choose at least one language</source>
        <translation>Выберите хотя бы один язык</translation>
    </message>
    <message>
        <source>The site reads dates like this: {example}</source>
        <translation>Сайт читает даты в таком виде: {example}</translation>
    </message>
    <message>
        <source>Choose the section for the page</source>
        <translation>Выберите раздел для страницы</translation>
    </message>
</context>
<context>
    <name>NewSiteDialog</name>
    <message>
        <source>New site</source>
        <extracomment>NewSite</extracomment>
        <translation>Новый сайт</translation>
    </message>
    <message>
        <source>Create site</source>
        <translation>Создать сайт</translation>
    </message>
    <message>
        <source>A folder with a first event page in two languages is made. It can be published with Publish.</source>
        <translation>Будет создана папка с первой страницей события на двух языках. Её можно опубликовать с помощью Publish.</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Название сайта</translation>
    </message>
    <message>
        <source>For example Quay Talks</source>
        <translation>Например, Разговоры на набережной</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>First language</source>
        <translation>Первый язык</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Второй язык</translation>
    </message>
    <message>
        <source>Folder for the new site</source>
        <translation>Папка для нового сайта</translation>
    </message>
    <message>
        <source>A folder cannot have this name. Use letters, digits, spaces and hyphens.</source>
        <translation>Папку нельзя так назвать. Используйте буквы, цифры, пробелы и дефисы.</translation>
    </message>
    <message>
        <source>The name is too long for a folder. Use a shorter one.</source>
        <translation>Название слишком длинное для папки. Выберите короче.</translation>
    </message>
    <message>
        <source>Choose two different languages</source>
        <translation>Выберите два разных языка</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <extracomment>These stay until they are closed, or their cause or place has gone.</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <extracomment>So long can a step be undone from its notice. About the program itself: it goes when it is closed, or with its cause. after which it leaves; None: as its level does Notice Subject: what was said of it is no longer so Subject: the page, or the site, that is open now</extracomment>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>PageFixes</name>
    <message numerus="yes">
        <source>Fixed %n problem(s)</source>
        <extracomment>PageSummary that has to be opened for a fix picture files were written</extracomment>
        <translation>
            <numerusform>Исправлена %n проблема</numerusform>
            <numerusform>Исправлено %n проблемы</numerusform>
            <numerusform>Исправлено %n проблем</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageNotices</name>
    <message>
        <source>The file has changed since these unsaved changes were made. Saving overwrites that change.</source>
        <extracomment>What ends a notice about a page: it was saved or given up, its files are as they were, it was changed.</extracomment>
        <translation>Файл изменился с тех пор, как были внесены эти несохранённые изменения. Сохранение перезапишет то изменение.</translation>
    </message>
    <message>
        <source>Load version from file</source>
        <translation>Загрузить версию из файла</translation>
    </message>
    <message>
        <source>Unsaved changes from before this page was last saved are kept</source>
        <translation>Есть несохранённые изменения, сделанные до последнего сохранения страницы</translation>
    </message>
    <message>
        <source>Show unsaved changes</source>
        <translation>Показать несохранённые изменения</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Сохранить снова</translation>
    </message>
    <message>
        <source>Load version from file (undo restores yours)</source>
        <translation>Загрузить версию из файла (отмена вернёт вашу)</translation>
    </message>
    <message>
        <source>Loaded the version from the file. Undo restores yours.</source>
        <translation>Загружена версия из файла. Отмена вернёт вашу.</translation>
    </message>
</context>
<context>
    <name>PageStatusLine</name>
    <message>
        <source>Discard</source>
        <extracomment>More of what is left to do is counted, not named. MissingPart that somebody wants to write</extracomment>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Return to the saved page</source>
        <translation>Вернуться к сохранённой странице</translation>
    </message>
    <message numerus="yes">
        <source>Unsaved, %n change(s)</source>
        <translation>
            <numerusform>Не сохранено, %n изменение</numerusform>
            <numerusform>Не сохранено, %n изменения</numerusform>
            <numerusform>Не сохранено, %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Сохранено в {time}</translation>
    </message>
    <message>
        <source>Left to do:</source>
        <translation>Осталось:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>description</source>
        <translation>описание</translation>
    </message>
    <message>
        <source>pin on the map</source>
        <translation>точка на карте</translation>
    </message>
    <message>
        <source>{field} ({language})</source>
        <translation>{field} ({language})</translation>
    </message>
</context>
<context>
    <name>PageTab</name>
    <message>
        <source>Show fields</source>
        <extracomment>In lower tabs the fields are folded at first. Name of the body among the fields. a language that the page is missing in Finding Finding</extracomment>
        <translation>Показать поля</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search results</source>
        <extracomment>Share of the window&apos;s height that the list may cover. PaletteItem</extracomment>
        <translation>Результаты поиска</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Enter opens · Esc returns · &gt; for commands</source>
        <translation>Enter – открыть · Esc – вернуться · &gt; – команды</translation>
    </message>
</context>
<context>
    <name>PaletteController</name>
    <message>
        <source>Events</source>
        <extracomment>So many commands are offered below what was found; all of them behind the mark. So many events are offered before anything is typed. PageSummary whose venue is to be shown PageSummary, language and line of its text Finding</extracomment>
        <translation>События</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Список событий</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>%n события</numerusform>
            <numerusform>%n событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n event(s) in the list</source>
        <translation>
            <numerusform>Показать %n событие в списке</numerusform>
            <numerusform>Показать %n события в списке</numerusform>
            <numerusform>Показать %n событий в списке</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteOffers</name>
    <message>
        <source>Use the map’s centre</source>
        <extracomment>Coordinates</extracomment>
        <translation>Взять центр карты</translation>
    </message>
    <message>
        <source>Use {coordinates}</source>
        <translation>Взять {coordinates}</translation>
    </message>
    <message>
        <source>Use {coordinates} as pasted</source>
        <translation>Взять {coordinates} как вставлено</translation>
    </message>
    <message>
        <source>Did you mean {coordinates}?</source>
        <translation>Имелось в виду {coordinates}?</translation>
    </message>
    <message>
        <source>This text contains coordinates.</source>
        <translation>В этом тексте есть координаты.</translation>
    </message>
    <message>
        <source>This link has no pin. The centre of its map is {coordinates}.</source>
        <translation>В этой ссылке нет метки. Центр её карты: {coordinates}.</translation>
    </message>
    <message>
        <source>Latitude and longitude look exchanged.</source>
        <translation>Похоже, широта и долгота переставлены.</translation>
    </message>
    <message>
        <source>This may be something other than coordinates. Enter both with decimals, such as 44.81, 20.46.</source>
        <translation>Возможно, это не координаты. Введите оба числа с дробной частью, например 44.81, 20.46.</translation>
    </message>
    <message>
        <source>This is one number. Enter latitude and longitude.</source>
        <translation>Это одно число. Введите широту и долготу.</translation>
    </message>
    <message>
        <source>This point is not on the Earth. Latitude goes from −90 to 90, longitude from −180 to 180.</source>
        <translation>Такой точки на Земле нет. Широта — от −90 до 90, долгота — от −180 до 180.</translation>
    </message>
    <message>
        <source>A short link does not contain its point. Open it in a browser and copy the full address.</source>
        <translation>В короткой ссылке нет координат. Откройте её в браузере и скопируйте полный адрес.</translation>
    </message>
    <message>
        <source>No coordinates found in this link. Place a pin on that map and copy the link again.</source>
        <translation>В этой ссылке нет координат. Поставьте метку на той карте и скопируйте ссылку снова.</translation>
    </message>
    <message>
        <source>This plus code is short. Add its town, such as RF6C+2X Belgrade, or copy the full code.</source>
        <translation>Это короткий плюс-код. Добавьте к нему город, например RF6C+2X Белград, или скопируйте полный код.</translation>
    </message>
    <message>
        <source>No coordinates found in this text. Enter them such as 44.81, 20.46.</source>
        <translation>В этом тексте нет координат. Введите их, например: 44.81, 20.46.</translation>
    </message>
</context>
<context>
    <name>PeopleImportDialog</name>
    <message>
        <source>Import people</source>
        <extracomment>names as a tuple, and how many were left out the path of the file, and in which encoding to read it; empty: any</extracomment>
        <translation>Импорт участников</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Space includes or leaves out a row</source>
        <translation>Пробел включает или исключает строку</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Кодировка файла</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>sheet {name}</source>
        <translation>лист {name}</translation>
    </message>
    <message>
        <source>encoding {name}</source>
        <translation>кодировка {name}</translation>
    </message>
    <message>
        <source>People in the list</source>
        <translation>Люди в списке</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>выберите столбец</translation>
    </message>
    <message>
        <source>Column with the name</source>
        <translation>Столбец с именем</translation>
    </message>
    <message>
        <source>Second column with the name</source>
        <translation>Второй столбец с именем</translation>
    </message>
    <message>
        <source>no second column</source>
        <translation>без второго столбца</translation>
    </message>
    <message>
        <source>every cell is a name</source>
        <translation>каждая ячейка — имя</translation>
    </message>
    <message>
        <source>Name from</source>
        <translation>Имя из</translation>
    </message>
    <message>
        <source>and</source>
        <translation>и</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Столбец {number}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Добавить %n человека</numerusform>
            <numerusform>Добавить %n человек</numerusform>
            <numerusform>Добавить %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>без отметки</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>Пропущен %n</numerusform>
            <numerusform>Пропущено %n</numerusform>
            <numerusform>Пропущено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) without a name: add them when they arrive.</source>
        <translation>
            <numerusform>%n гость без имени: добавьте его, когда придёт.</numerusform>
            <numerusform>%n гостя без имён: добавьте их, когда придут.</numerusform>
            <numerusform>%n гостей без имён: добавьте их, когда придут.</numerusform>
        </translation>
    </message>
    <message>
        <source>No column of names was found. Choose one.</source>
        <translation>Столбец с именами не найден. Выберите его.</translation>
    </message>
    <message>
        <source>Nobody is left out.</source>
        <translation>Никто не пропущен.</translation>
    </message>
</context>
<context>
    <name>PeopleImportModel</name>
    <message>
        <source>Name</source>
        <extracomment>other entries are included</extracomment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message numerus="yes">
        <source>brings %n guest(s)</source>
        <translation>
            <numerusform>приведёт %n гостя</numerusform>
            <numerusform>приведёт %n гостей</numerusform>
            <numerusform>приведёт %n гостей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleLists</name>
    <message>
        <source>Importing {file}</source>
        <extracomment>PeoplePreview that waits for an answer PeoplePreview of a file that was read in another encoding the encoding in which a file could not be read again, and why</extracomment>
        <translation>Импорт {file}</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>буфера обмена</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Чтение списка</translation>
    </message>
    <message>
        <source>Wrote the list of people to {file}</source>
        <translation>Список участников записан в {file}</translation>
    </message>
    <message numerus="yes">
        <source>Added %n people</source>
        <translation>
            <numerusform>Добавлен %n человек</numerusform>
            <numerusform>Добавлено %n человека</numerusform>
            <numerusform>Добавлено %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>пропущен %n</numerusform>
            <numerusform>пропущено %n</numerusform>
            <numerusform>пропущено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Present</source>
        <extracomment>person id, new name person id</extracomment>
        <translation>На месте</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Пришёл в</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>present</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>не пришёл</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>без подробностей</translation>
    </message>
    <message>
        <source>{came} – {left}</source>
        <translation>{came} – {left}</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Type a name and press Enter to check in, or paste a list</source>
        <translation>Введите имя и нажмите Enter, чтобы отметить приход, или вставьте список</translation>
    </message>
    <message>
        <source>Paste list</source>
        <translation>Вставить список</translation>
    </message>
    <message>
        <source>Import from file…</source>
        <translation>Импорт из файла…</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>Участников пока нет</translation>
    </message>
    <message>
        <source>Show names only while they are searched, and no details: guests may see the screen</source>
        <translation>Показывать имена только при поиске и без подробностей: экран могут видеть гости</translation>
    </message>
    <message numerus="yes">
        <source>present of %n on the list</source>
        <translation>
            <numerusform>на месте из %n в списке</numerusform>
            <numerusform>на месте из %n в списке</numerusform>
            <numerusform>на месте из %n в списке</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Enter to add and check in {name}</source>
        <translation>Enter — добавить и отметить: {name}</translation>
    </message>
    <message>
        <source>Press Shift+Enter to add another {name}</source>
        <translation>Shift+Enter — добавить ещё одного: {name}</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметить приход</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)</source>
        <translation>Списки (*.csv *.tsv *.txt *.xlsx *.ods);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Press Enter to check in {name}</source>
        <translation>Enter — отметить приход: {name}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Type a name above and press Enter, paste a list, or import a table or text file.</source>
        <translation>Введите имя выше и нажмите Enter, вставьте список или импортируйте таблицу либо текстовый файл.</translation>
    </message>
    <message>
        <source>Check-in view</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Enter checks in, Ctrl+Enter checks out, Delete removes from the list</source>
        <translation>Enter — пришёл, Ctrl+Enter — ушёл, Delete — убрать из списка</translation>
    </message>
    <message>
        <source>{name} is here. Press Ctrl+Enter to check out</source>
        <translation>{name} уже здесь. Ctrl+Enter — отметить уход</translation>
    </message>
    <message numerus="yes">
        <source>%n people are called {name}: choose one with Down</source>
        <translation>
            <numerusform>%n человек по имени {name}: выберите стрелкой вниз</numerusform>
            <numerusform>%n человека по имени {name}: выберите стрелкой вниз</numerusform>
            <numerusform>%n человек по имени {name}: выберите стрелкой вниз</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is already on the list</source>
        <translation>{name} уже в списке</translation>
    </message>
    <message>
        <source>Here since {time}</source>
        <translation>Здесь с {time}</translation>
    </message>
    <message>
        <source>Was here {time}</source>
        <translation>Был(а) здесь: {time}</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Ещё не пришёл(ла)</translation>
    </message>
    <message>
        <source>{name} is already here since {time}. Nothing was changed.</source>
        <translation>{name} уже здесь с {time}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Checked out {name}</source>
        <translation>Отмечен уход: {name}</translation>
    </message>
    <message>
        <source>Import a list of people</source>
        <translation>Импорт списка участников</translation>
    </message>
    <message>
        <source>Export the list of people</source>
        <translation>Экспорт списка участников</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>участники.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation>Участники</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Guest</source>
        <translation>Гость</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Докладчик</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Модератор</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Ведущий</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Короткое имя</translation>
    </message>
    <message>
        <source>Number on the list</source>
        <translation>Номер в списке</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не спрашивали</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>File not found: {name}</source>
        <translation>Файл не найден: {name}</translation>
    </message>
    <message>
        <source>Description, {language}</source>
        <translation>Описание, {language}</translation>
    </message>
</context>
<context>
    <name>PictureFixes</name>
    <message>
        <source>Fix pictures</source>
        <extracomment>picture files were written</extracomment>
        <translation>Исправление фотографий</translation>
    </message>
    <message>
        <source>Fix problems</source>
        <translation>Исправление проблем</translation>
    </message>
    <message>
        <source>Fixing pictures</source>
        <translation>Исправление фотографий</translation>
    </message>
    <message numerus="yes">
        <source>Fixed %n picture(s)</source>
        <translation>
            <numerusform>Исправлена %n фотография</numerusform>
            <numerusform>Исправлены %n фотографии</numerusform>
            <numerusform>Исправлено %n фотографий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not fixed: </source>
        <translation>
            <numerusform>Не исправлена %n фотография: </numerusform>
            <numerusform>Не исправлены %n фотографии: </numerusform>
            <numerusform>Не исправлено %n фотографий: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureModel</name>
    <message>
        <source>{name}: file not found</source>
        <translation>{name}: файл не найден</translation>
    </message>
    <message>
        <source>{name}: cannot be displayed</source>
        <translation>{name}: не удаётся показать</translation>
    </message>
</context>
<context>
    <name>PlaceSearch</name>
    <message>
        <source>Find a town</source>
        <extracomment>Coordinates</extracomment>
        <translation>Найти город</translation>
    </message>
    <message>
        <source>Belgrade, Белград…</source>
        <translation>Белград, Belgrade…</translation>
    </message>
    <message>
        <source>Towns found</source>
        <translation>Найденные города</translation>
    </message>
    <message>
        <source>No matching towns</source>
        <translation>Подходящих городов нет</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Accept</source>
        <extracomment>the proposal shall be made it shall not; or planning shall stop</extracomment>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Planning groups</source>
        <translation>Составление групп</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Составляется…</translation>
    </message>
</context>
<context>
    <name>PlanCanvas</name>
    <message>
        <source>Upcoming rounds</source>
        <extracomment>round from 0, two people round and table from 0, whether it shall be kept other people are chosen, or the cursor has moved at a point of the screen, for the cursor&apos;s seat scroll here short ones, by id</extracomment>
        <translation>Предстоящие раунды</translation>
    </message>
    <message>
        <source>Drop on a person in this round</source>
        <translation>Отпустите на человеке из этого раунда</translation>
    </message>
    <message>
        <source>with {name}: {words}</source>
        <translation>с {name}: {words}</translation>
    </message>
    <message>
        <source>{name}, round {round}, table {table}, with {others}</source>
        <translation>{name}, раунд {round}, стол {table}, вместе: {others}</translation>
    </message>
    <message>
        <source>{words}; selected</source>
        <translation>{words}; выбрано</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%n round(s), nobody meets twice.</source>
        <translation>
            <numerusform>%n раунд, никто не встретится дважды.</numerusform>
            <numerusform>%n раунда, никто не встретится дважды.</numerusform>
            <numerusform>%n раундов, никто не встретится дважды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round} must repeat at least 1 pair; this plan repeats %n.</source>
        <translation>
            <numerusform>В раунде {round} неизбежен повтор хотя бы 1 пары; в этом плане повторится %n.</numerusform>
            <numerusform>В раунде {round} неизбежен повтор хотя бы 1 пары; в этом плане повторится %n.</numerusform>
            <numerusform>В раунде {round} неизбежен повтор хотя бы 1 пары; в этом плане повторится %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round} repeats %n pair(s).</source>
        <translation>
            <numerusform>В раунде {round} повторится %n пара.</numerusform>
            <numerusform>В раунде {round} повторятся %n пары.</numerusform>
            <numerusform>В раунде {round} повторятся %n пар.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{people} people in groups of {size}: only %n round(s) free of repeats. Groups of {smaller} allow {more}.</source>
        <translation>
            <numerusform>Людей {people}, группы по {size}: без повторов только %n раунд. Группы по {smaller} дают {more}.</numerusform>
            <numerusform>Людей {people}, группы по {size}: без повторов только %n раунда. Группы по {smaller} дают {more}.</numerusform>
            <numerusform>Людей {people}, группы по {size}: без повторов только %n раундов. Группы по {smaller} дают {more}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of at most %n new pair(s)</source>
        <translation>
            <numerusform>{found} из возможной %n новой пары</numerusform>
            <numerusform>{found} из возможных %n новых пар</numerusform>
            <numerusform>{found} из возможных %n новых пар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everyone meets %n</source>
        <translation>
            <numerusform>каждый встретит %n</numerusform>
            <numerusform>каждый встретит %n</numerusform>
            <numerusform>каждый встретит %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n повтор</numerusform>
            <numerusform>%n повтора</numerusform>
            <numerusform>%n повторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) meet again</source>
        <translation>
            <numerusform>снова встретится %n пара</numerusform>
            <numerusform>снова встретятся %n пары</numerusform>
            <numerusform>снова встретятся %n пар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) of {minutes} min</source>
        <translation>
            <numerusform>%n раунд по {minutes} мин</numerusform>
            <numerusform>%n раунда по {minutes} мин</numerusform>
            <numerusform>%n раундов по {minutes} мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n without a repeat</source>
        <translation>
            <numerusform>первый %n без повторов</numerusform>
            <numerusform>первые %n без повторов</numerusform>
            <numerusform>первые %n без повторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>everyone meets at least %n</source>
        <translation>
            <numerusform>каждый встретит не меньше %n</numerusform>
            <numerusform>каждый встретит не меньше %n</numerusform>
            <numerusform>каждый встретит не меньше %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) without a repeat</source>
        <translation>
            <numerusform>%n раунд без повторов</numerusform>
            <numerusform>%n раунда без повторов</numerusform>
            <numerusform>%n раундов без повторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n round(s) without a repeat</source>
        <translation>
            <numerusform>только %n раунд без повторов</numerusform>
            <numerusform>только %n раунда без повторов</numerusform>
            <numerusform>только %n раундов без повторов</numerusform>
        </translation>
    </message>
    <message>
        <source>No rounds planned yet</source>
        <translation>Раунды ещё не составлены</translation>
    </message>
    <message>
        <source>people meet {fewest} to {most}, {mean} on average</source>
        <translation>каждый встретит от {fewest} до {most}, в среднем {mean}</translation>
    </message>
    <message>
        <source>no repeats</source>
        <translation>без повторов</translation>
    </message>
    <message>
        <source>{words} (now {before})</source>
        <translation>{words} (сейчас {before})</translation>
    </message>
    <message>
        <source>{words}, as now</source>
        <translation>{words}, как сейчас</translation>
    </message>
    <message>
        <source>{words}; conflicts with {wish}</source>
        <translation>{words}; противоречит: {wish}</translation>
    </message>
    <message>
        <source>Apart: {people}</source>
        <translation>Порознь: {people}</translation>
    </message>
    <message>
        <source>Together: {people}</source>
        <translation>Вместе: {people}</translation>
    </message>
    <message>
        <source>Table {table}: {people}</source>
        <translation>Стол {table}: {people}</translation>
    </message>
    <message>
        <source>Groups of {size}</source>
        <translation>Группы по {size}</translation>
    </message>
    <message>
        <source>nobody meets twice</source>
        <translation>никто не встретится дважды</translation>
    </message>
    <message>
        <source>{few} and {many}</source>
        <translation>{few} и {many}</translation>
    </message>
    <message>
        <source>{pair}: do not meet tonight</source>
        <translation>{pair}: сегодня не встретятся</translation>
    </message>
    <message>
        <source>round {number} (finished)</source>
        <translation>раунд {number} (завершён)</translation>
    </message>
    <message>
        <source>round {number} (planned)</source>
        <translation>раунд {number} (запланирован)</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Advice</source>
        <extracomment>size of groups, rounds, minutes a round: taken from the advice</extracomment>
        <translation>Совет</translation>
    </message>
    <message>
        <source>No rounds planned yet</source>
        <translation>Раунды ещё не составлены</translation>
    </message>
    <message>
        <source>Add people in the People tab first.</source>
        <translation>Сначала добавьте участников на вкладке «Участники».</translation>
    </message>
    <message>
        <source>All rounds are finished</source>
        <translation>Все раунды завершены</translation>
    </message>
    <message>
        <source>Choose a plan above, or set the numbers on the left.</source>
        <translation>Выберите план выше или задайте числа слева.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) meet again</source>
        <translation>
            <numerusform>%n пара встретится снова</numerusform>
            <numerusform>%n пары встретятся снова</numerusform>
            <numerusform>%n пар встретятся снова</numerusform>
        </translation>
    </message>
    <message>
        <source>no repeats</source>
        <translation>без повторов</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Раунд {number}</translation>
    </message>
    <message>
        <source>Unlock group</source>
        <translation>Открепить группу</translation>
    </message>
    <message>
        <source>Lock group</source>
        <translation>Закрепить группу</translation>
    </message>
    <message>
        <source>{one} and {other} swap in round {round}: {words}</source>
        <translation>{one} и {other} меняются в раунде {round}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected. Select another, then press a key.</source>
        <translation>
            <numerusform>Выбран %n. Выберите ещё и нажмите клавишу.</numerusform>
            <numerusform>Выбрано %n. Выберите ещё и нажмите клавишу.</numerusform>
            <numerusform>Выбрано %n. Выберите ещё и нажмите клавишу.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag one person onto another, or select with a click or Enter</source>
        <translation>Перетащите одного человека на другого или выберите щелчком или Enter</translation>
    </message>
    <message>
        <source>{wish}. The new plan: {words}</source>
        <translation>{wish}. Новый план: {words}</translation>
    </message>
    <message>
        <source>{name} always at table {table}</source>
        <translation>{name} всегда за столом {table}</translation>
    </message>
</context>
<context>
    <name>PointFields</name>
    <message>
        <source>Latitude</source>
        <extracomment>key, text Coordinates</extracomment>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Долгота</translation>
    </message>
    <message>
        <source>Paste coordinates or a map link</source>
        <translation>Вставьте координаты или ссылку на карту</translation>
    </message>
    <message>
        <source>Latitude must be a number from −90 to 90, such as 44.787197</source>
        <translation>Широта — число от −90 до 90, например 44.787197</translation>
    </message>
    <message>
        <source>Longitude must be a number from −180 to 180, such as 20.457273</source>
        <translation>Долгота — число от −180 до 180, например 20.457273</translation>
    </message>
    <message>
        <source>Enter both latitude and longitude</source>
        <translation>Введите и широту, и долготу</translation>
    </message>
    <message>
        <source>Values differ between languages: {values}</source>
        <translation>Значения в языках различаются: {values}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Erase evening…</source>
        <extracomment>the name of a command that closes the dialog</extracomment>
        <translation>Стереть вечер…</translation>
    </message>
    <message>
        <source>Error report…</source>
        <translation>Отчёт об ошибке…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation>Всё остаётся на этом компьютере. Ничего никуда не отправляется.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Checking pages</source>
        <extracomment>After the last edit; a person who types is not interrupted by marks that come and go. More pictures than this are only checked on request: it may take minutes. What ends a notice: a check of the texts, of the pictures, other rules, a decision that was stored. Report whether the site is being checked EventPage whose texts the report is about now</extracomment>
        <translation>Проверка страниц</translation>
    </message>
    <message>
        <source>Checking the pictures</source>
        <translation>Проверка фотографий</translation>
    </message>
    <message>
        <source>Problem ignored</source>
        <translation>Проблема скрыта</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Both languages marked as in agreement</source>
        <translation>Отмечено: языки согласованы</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <extracomment>So many rows are laid out at once: a site may have thousands. Finding</extracomment>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Это событие</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>Весь сайт</translation>
    </message>
    <message>
        <source>Fix everything that can be fixed safely (Ctrl+Z undoes it)</source>
        <translation>Исправить всё, что безопасно исправить (Ctrl+Z отменит)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Checking pages…</source>
        <translation>Проверка страниц…</translation>
    </message>
    <message>
        <source>lists what it will change</source>
        <translation>сначала покажет изменения</translation>
    </message>
    <message>
        <source>this event {count}</source>
        <translation>это событие {count}</translation>
    </message>
    <message>
        <source>whole site {count}</source>
        <translation>весь сайт {count}</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n…</source>
        <translation>
            <numerusform>Исправить %n…</numerusform>
            <numerusform>Исправить %n…</numerusform>
            <numerusform>Исправить %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Проблем не найдено</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Скрыть здесь</translation>
    </message>
    <message>
        <source>Mark languages as in agreement</source>
        <translation>Отметить: языки согласованы</translation>
    </message>
    <message>
        <source>Check all pictures of the site</source>
        <translation>Проверить все фотографии сайта</translation>
    </message>
    <message>
        <source>Check site again</source>
        <translation>Проверить сайт ещё раз</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ignored again</source>
        <translation>
            <numerusform>Снова показать %n скрытую</numerusform>
            <numerusform>Снова показать %n скрытые</numerusform>
            <numerusform>Снова показать %n скрытых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectorController</name>
    <message>
        <source>Projector: {screen}</source>
        <extracomment>a sentence about what it is doing; whether it is wanted</extracomment>
        <translation>Проектор: {screen}</translation>
    </message>
    <message>
        <source>Projector: mirrors this screen. Choose Extend in the display settings</source>
        <translation>Проектор повторяет этот экран. Выберите «Расширить» в настройках экрана</translation>
    </message>
    <message>
        <source>Projector: unplugged. The picture returns when it is plugged in</source>
        <translation>Проектор отключён. Картинка вернётся после подключения</translation>
    </message>
    <message>
        <source>Projector: in a window, no second screen</source>
        <translation>Проектор: в окне, второго экрана нет</translation>
    </message>
    <message>
        <source>Projector: no second screen</source>
        <translation>Проектор: второго экрана нет</translation>
    </message>
</context>
<context>
    <name>ProjectorMiniature</name>
    <message>
        <source>What the projector shows</source>
        <translation>Что показывает проектор</translation>
    </message>
</context>
<context>
    <name>ProjectorMode</name>
    <message>
        <source>Holding slide</source>
        <translation>Заставка</translation>
    </message>
    <message>
        <source>Groups</source>
        <extracomment>Names with the numbers of their tables, alphabetical. Sizes of names, smallest first. Longer names are shortened: 13 Cyrillic letters at the smallest size (&quot;Александра К.&quot;).</extracomment>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
</context>
<context>
    <name>ProjectorPage</name>
    <message>
        <source>Play sound</source>
        <extracomment>the person wants to hear the chosen sound</extracomment>
        <translation>Послушать</translation>
    </message>
    <message>
        <source>Forget screen</source>
        <translation>Забыть экран</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Used last: {screen}</source>
        <translation>Последний: {screen}</translation>
    </message>
    <message>
        <source>The first screen that is connected is used</source>
        <translation>Используется первый подключённый экран</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Projector</source>
        <extracomment>whether somebody wants it, seen or not</extracomment>
        <translation>Проектор</translation>
    </message>
</context>
<context>
    <name>ReadingMode</name>
    <message>
        <source>Meetup Desktop is already running on {computer} with the same data. Here, pages can be read but not changed.</source>
        <extracomment>Commands that change something, in the site or in the data folder.</extracomment>
        <translation>Meetup Desktop уже работает с этими данными на компьютере {computer}. Здесь страницы можно читать, но не изменять.</translation>
    </message>
    <message>
        <source>Meetup Desktop is already running with the same data and does not respond. Here, pages can be read but not changed.</source>
        <translation>Meetup Desktop уже работает с этими данными и не отвечает. Здесь страницы можно читать, но не изменять.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>The evening is run by the other window</source>
        <translation>Вечер ведётся в другом окне</translation>
    </message>
    <message>
        <source>People and groups are shown where Meetup Desktop was started first.</source>
        <translation>Участники и группы показаны там, где Meetup Desktop запущен первым.</translation>
    </message>
</context>
<context>
    <name>RecoveryText</name>
    <message>
        <source>The log of this evening was deleted.</source>
        <translation>Журнал этого вечера был удалён.</translation>
    </message>
    <message>
        <source>The log of this evening was empty.</source>
        <translation>Журнал этого вечера был пуст.</translation>
    </message>
    <message>
        <source>The log of this evening was written by a newer version of the program.</source>
        <translation>Журнал этого вечера записан более новой версией программы.</translation>
    </message>
    <message>
        <source>The log of this evening was older than its copy.</source>
        <translation>Журнал этого вечера был старше своей копии.</translation>
    </message>
    <message>
        <source>The log of this evening was damaged.</source>
        <translation>Журнал этого вечера был повреждён.</translation>
    </message>
    <message>
        <source>The unusable file is kept: {path}.</source>
        <translation>Непригодный файл сохранён: {path}.</translation>
    </message>
    <message>
        <source>Nothing in it could be read and it has no copy. The list starts empty.</source>
        <translation>В нём ничего не удалось прочитать, копии нет. Список начинается пустым.</translation>
    </message>
    <message numerus="yes">
        <source>All %n recorded action(s) were restored from a copy.</source>
        <translation>
            <numerusform>Восстановлено из копии всё: %n записанное действие.</numerusform>
            <numerusform>Восстановлено из копии всё: %n записанных действия.</numerusform>
            <numerusform>Восстановлено из копии всё: %n записанных действий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded action(s) were restored.</source>
        <translation>
            <numerusform>Восстановлено %n записанное действие.</numerusform>
            <numerusform>Восстановлено %n записанных действия.</numerusform>
            <numerusform>Восстановлено %n записанных действий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded action(s) could not be read completely.</source>
        <translation>
            <numerusform>%n записанное действие не удалось прочитать полностью.</numerusform>
            <numerusform>%n записанных действия не удалось прочитать полностью.</numerusform>
            <numerusform>%n записанных действий не удалось прочитать полностью.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write the evening&apos;s log: {reason}. The evening goes on in memory and is written as soon as possible.</source>
        <translation>Не удаётся записать журнал вечера: {reason}. Вечер продолжается в памяти и будет записан, как только это станет возможно.</translation>
    </message>
</context>
<context>
    <name>RenamePageDialog</name>
    <message>
        <source>Rename identifier</source>
        <extracomment>PageSummary, the new identifier</extracomment>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Identifier (file name and end of the address)</source>
        <translation>Идентификатор (имя файла и конец адреса)</translation>
    </message>
    <message>
        <source>Looking for links to this page…</source>
        <translation>Поиск ссылок на эту страницу…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be renamed</source>
        <translation>
            <numerusform>будет переименован %n файл</numerusform>
            <numerusform>будут переименованы %n файла</numerusform>
            <numerusform>будут переименованы %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) will be moved</source>
        <translation>
            <numerusform>будет перемещена %n фотография</numerusform>
            <numerusform>будут перемещены %n фотографии</numerusform>
            <numerusform>будут перемещены %n фотографий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>links in %n other page(s) will be updated</source>
        <translation>
            <numerusform>будут обновлены ссылки на %n другой странице</numerusform>
            <numerusform>будут обновлены ссылки на %n других страницах</numerusform>
            <numerusform>будут обновлены ссылки на %n других страницах</numerusform>
        </translation>
    </message>
    <message>
        <source>no other page links to it</source>
        <translation>другие страницы на неё не ссылаются</translation>
    </message>
    <message>
        <source>Unsaved changes keep links to the old identifier: {files}.</source>
        <translation>Ссылки на старый идентификатор останутся в несохранённых изменениях: {files}.</translation>
    </message>
</context>
<context>
    <name>ResumeController</name>
    <message>
        <source>The evening of {page} is still live, but its site was not found in {folder}.</source>
        <extracomment>An evening that was never ended: notices about it end when it is resumed. the page and the projector of a running evening are open again</extracomment>
        <translation>Вечер {page} ещё идёт, но его сайт не найден в {folder}.</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Выбрать папку</translation>
    </message>
    <message>
        <source>The evening of {page} is still live</source>
        <translation>Вечер {page} ещё идёт</translation>
    </message>
    <message>
        <source>Return to the evening</source>
        <translation>Вернуться к вечеру</translation>
    </message>
    <message>
        <source>The evening of {page} was never ended; it was last live on {date}. Resume it?</source>
        <translation>Вечер {page} не был завершён; последний раз он шёл {date}. Продолжить его?</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>End evening</source>
        <translation>Завершить вечер</translation>
    </message>
    <message>
        <source>The evening of {page} was ended</source>
        <translation>Вечер {page} завершён</translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message>
        <source>People per group</source>
        <extracomment>size of groups, rounds, minutes, one language at each table seconds to find a seat before a round starts by itself; None: a person starts</extracomment>
        <translation>Человек в группе</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Раунды</translation>
    </message>
    <message>
        <source>Minutes per round</source>
        <translation>Минут на раунд</translation>
    </message>
    <message>
        <source>Plan groups</source>
        <translation>Составить группы</translation>
    </message>
    <message>
        <source>A common language at each table</source>
        <translation>Общий язык за каждым столом</translation>
    </message>
    <message>
        <source>Rounds follow by themselves</source>
        <translation>Раунды сменяются сами</translation>
    </message>
    <message>
        <source>When the time is up, the next round is seated and starts after these seconds. Space holds it.</source>
        <translation>Когда время выйдет, группы перемешаются, и следующий раунд начнётся через столько секунд. Пробел — придержать.</translation>
    </message>
    <message>
        <source>Seconds to find a table</source>
        <translation>Секунд, чтобы найти стол</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>Per group</source>
        <translation>В группе</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Time to find a table</source>
        <translation>Время найти стол</translation>
    </message>
    <message>
        <source>Replan remaining rounds</source>
        <translation>Перепланировать оставшиеся</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Составить заново</translation>
    </message>
    <message numerus="yes">
        <source>Check in at least 3 people first. Present: %n</source>
        <translation>
            <numerusform>Сначала отметьте хотя бы троих. На месте: %n</numerusform>
            <numerusform>Сначала отметьте хотя бы троих. На месте: %n</numerusform>
            <numerusform>Сначала отметьте хотя бы троих. На месте: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people present</source>
        <translation>
            <numerusform>На месте %n человек</numerusform>
            <numerusform>На месте %n человека</numerusform>
            <numerusform>На месте %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People arrived or left since this plan was made. Replan the remaining rounds to seat all %n.</source>
        <translation>
            <numerusform>Люди пришли или ушли после составления плана. Перепланируйте оставшиеся раунды, чтобы рассадить всех (%n).</numerusform>
            <numerusform>Люди пришли или ушли после составления плана. Перепланируйте оставшиеся раунды, чтобы рассадить всех (%n).</numerusform>
            <numerusform>Люди пришли или ушли после составления плана. Перепланируйте оставшиеся раунды, чтобы рассадить всех (%n).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>Round {number}</source>
        <extracomment>round from 0, language, text</extracomment>
        <translation>Раунд {number}</translation>
    </message>
    <message>
        <source>Topic of round {number}, {language}</source>
        <translation>Тема раунда {number}, {language}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>нет плана</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>завершён</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
</context>
<context>
    <name>RoundList</name>
    <message>
        <source>Rounds</source>
        <extracomment>round from 0, language, text</extracomment>
        <translation>Раунды</translation>
    </message>
</context>
<context>
    <name>SeatingView</name>
    <message>
        <source>Groups by table</source>
        <translation>Группы по столам</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Groups of round {number} (next)</source>
        <translation>Группы раунда {number} (следующий)</translation>
    </message>
    <message>
        <source>Groups of round {number}</source>
        <translation>Группы раунда {number}</translation>
    </message>
    <message>
        <source>Without a seat in this round: {names}</source>
        <translation>Без места в этом раунде: {names}</translation>
    </message>
    <message>
        <source>Groups appear here once they are planned</source>
        <translation>Группы появятся здесь, когда план составлен</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Same as system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <extracomment>NotKept, the first time that a setting cannot be written the name of the setting that has another value now</extracomment>
        <translation>Язык окна</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Align paragraphs of both languages</source>
        <translation>Выравнивать абзацы двух языков</translation>
    </message>
    <message>
        <source>Safe graphics, from the next start on</source>
        <translation>Безопасный режим графики (со следующего запуска)</translation>
    </message>
    <message>
        <source>Colours of the projector</source>
        <translation>Цвета проектора</translation>
    </message>
    <message>
        <source>Light, for bright rooms</source>
        <translation>Светлые, для светлых помещений</translation>
    </message>
    <message>
        <source>Sound at the end of a round</source>
        <translation>Звук в конце раунда</translation>
    </message>
    <message>
        <source>Soft tone</source>
        <translation>Мягкий сигнал</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Гонг</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Look for a new version once a day</source>
        <translation>Проверять обновления раз в день</translation>
    </message>
    <message>
        <source>Address of the version file</source>
        <translation>Адрес файла с версией</translation>
    </message>
    <message>
        <source>Public key of the publisher</source>
        <translation>Открытый ключ издателя</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Проектор</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Конфиденциальность</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Обновления</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>SharedField</name>
    <message>
        <source>differs</source>
        <extracomment>Shared fields stand in two rows where there is less room. key, text</extracomment>
        <translation>различается</translation>
    </message>
    <message>
        <source>{name} · not a date ({example})</source>
        <translation>{name} · не дата ({example})</translation>
    </message>
    <message>
        <source>Use {language}: {value}</source>
        <translation>Взять {language}: {value}</translation>
    </message>
</context>
<context>
    <name>SharedForm</name>
    <message>
        <source>More</source>
        <extracomment>key, text</extracomment>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More shared fields</source>
        <translation>Ещё общие поля</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Search by name or key</source>
        <extracomment>As wide is the column with the keys, so that the names stand in one line through all groups.</extracomment>
        <translation>Найти по названию или клавише</translation>
    </message>
    <message>
        <source>No matching shortcut</source>
        <translation>Таких клавиш нет</translation>
    </message>
</context>
<context>
    <name>SiteController</name>
    <message>
        <source>Open a site folder</source>
        <translation>Открыть папку сайта</translation>
    </message>
    <message>
        <source>Created site {site}</source>
        <translation>Создан сайт {site}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
</context>
<context>
    <name>SitePages</name>
    <message>
        <source>Changing event pages</source>
        <extracomment>of the page that is there now, or was to be opened; None when the library does not show it that a renamed page had that a deleted page had alone whether ``restore`` puts the deleted page back PageChangeResult, once the library shows it the error whether a change is under way</extracomment>
        <translation>Изменение страниц</translation>
    </message>
</context>
<context>
    <name>StaticMap</name>
    <message>
        <source>Map</source>
        <extracomment>kind, Coordinates, sequence number</extracomment>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>StoredData</name>
    <message>
        <source>Evenings</source>
        <translation>Вечера</translation>
    </message>
    <message>
        <source>Names, groups, topics and the log of each evening. They stay until you erase the evening.</source>
        <translation>Имена, группы, темы и журнал каждого вечера. Хранятся, пока вы не сотрёте вечер.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>Texts of pages that are not saved yet. They go when you save or discard them.</source>
        <translation>Тексты страниц, которые ещё не сохранены. Исчезают, когда вы сохраняете их или отказываетесь от них.</translation>
    </message>
    <message>
        <source>Settings and recent sites</source>
        <translation>Настройки и недавние сайты</translation>
    </message>
    <message>
        <source>What you choose here, and the folders of sites that were open.</source>
        <translation>То, что вы выбираете здесь, и папки сайтов, которые были открыты.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал ошибок</translation>
    </message>
    <message>
        <source>Errors for the error report. It has no names of people and no texts of pages.</source>
        <translation>Ошибки для отчёта. В нём нет имён людей и текстов страниц.</translation>
    </message>
</context>
<context>
    <name>TabDeck</name>
    <message>
        <source>Parts of the event</source>
        <extracomment>the name of the tab that is shown now</extracomment>
        <translation>Части события</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No site open</source>
        <extracomment>somebody has clicked into the field or gone to it the focus is elsewhere now 1 for the next row, -1 for the one before Escape</extracomment>
        <translation>Сайт не открыт</translation>
    </message>
    <message>
        <source>Open another site</source>
        <translation>Открыть другой сайт</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <translation>Найти или выполнить</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n проблема</numerusform>
            <numerusform>%n проблемы</numerusform>
            <numerusform>%n проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверка…</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n рекомендация</numerusform>
            <numerusform>%n рекомендации</numerusform>
            <numerusform>%n рекомендаций</numerusform>
        </translation>
    </message>
    <message>
        <source>Round {number} of {total} · {time}</source>
        <translation>Раунд {number} из {total} · {time}</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Проблем нет</translation>
    </message>
</context>
<context>
    <name>UpdateController</name>
    <message>
        <source>Version {version} is available.</source>
        <translation>Доступна версия {version}.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>This is the newest version</source>
        <translation>Установлена последняя версия</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>The program reads one small signed file from this address. Nothing about you, your sites or your events is sent. You get the address and the key from the publisher of your copy of the program.</source>
        <extracomment>the name of a command that closes the dialog</extracomment>
        <translation>Программа читает по этому адресу один небольшой подписанный файл. Ничего о вас, ваших сайтах и событиях не отправляется. Адрес и ключ вы получаете от издателя вашей копии программы.</translation>
    </message>
    <message>
        <source>Look for a new version now</source>
        <translation>Проверить обновления сейчас</translation>
    </message>
</context>
<context>
    <name>VenuePanel</name>
    <message>
        <source>No venue yet. Click the map, find a town, or enter the coordinates.</source>
        <extracomment>the coordinates, to the clipboard the point, in OpenStreetMap</extracomment>
        <translation>Площадка не указана. Щёлкните по карте, найдите город или введите координаты.</translation>
    </message>
    <message>
        <source>One of the page&apos;s files is not UTF-8 text, so the venue is read-only.</source>
        <translation>Один из файлов страницы — не текст UTF-8, поэтому площадка только для чтения.</translation>
    </message>
    <message>
        <source>Copy coordinates</source>
        <translation>Скопировать координаты</translation>
    </message>
    <message>
        <source>Open in OpenStreetMap</source>
        <translation>Открыть в OpenStreetMap</translation>
    </message>
    <message>
        <source>{distance} km from the centre of {place}</source>
        <translation>{distance} км от центра: {place}</translation>
    </message>
</context>
<context>
    <name>VenueTab</name>
    <message>
        <source>Moved the pin</source>
        <extracomment>the map is there and shows the venue why it is a picture: see MapArea Finding Finding</extracomment>
        <translation>Метка перемещена</translation>
    </message>
    <message>
        <source>Copied: {coordinates}</source>
        <translation>Скопировано: {coordinates}</translation>
    </message>
    <message>
        <source>Cannot open a browser</source>
        <translation>Не удалось открыть браузер</translation>
    </message>
</context>
<context>
    <name>VenueTitleField</name>
    <message>
        <source>Place · {language}</source>
        <extracomment>language, text</extracomment>
        <translation>Место · {language}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Взять «{name}»</translation>
    </message>
</context>
<context>
    <name>WebMap</name>
    <message>
        <source>Map</source>
        <extracomment>a line of the page&apos;s console; a healthy page says nothing the page shows the map and listens why it never will kind, Coordinates, sequence number</extracomment>
        <translation>Карта</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Welcome to Meetup Desktop</source>
        <extracomment>the folder of a recent site</extracomment>
        <translation>Добро пожаловать в Meetup Desktop</translation>
    </message>
    <message>
        <source>Event pages in two languages, their pictures and venue, and the evening itself.</source>
        <translation>Страницы событий на двух языках, фотографии и площадка — и сам вечер.</translation>
    </message>
    <message>
        <source>Open my site…</source>
        <translation>Открыть мой сайт…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Посмотреть пример</translation>
    </message>
    <message>
        <source>New site…</source>
        <translation>Новый сайт…</translation>
    </message>
    <message>
        <source>Or drop the folder of a site on this window.</source>
        <translation>Или перетащите папку сайта в это окно.</translation>
    </message>
    <message>
        <source>Recent sites</source>
        <translation>Недавние сайты</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найден</translation>
    </message>
</context>
<context>
    <name>WishChips</name>
    <message>
        <source>Remove: {wish}</source>
        <extracomment>Wish</extracomment>
        <translation>Убрать: {wish}</translation>
    </message>
</context>
<context>
    <name>_SaveQuestion</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>{page} has unsaved changes</source>
        <translation>{page}: есть несохранённые изменения</translation>
    </message>
    <message>
        <source>They have to be saved before its files can be changed.</source>
        <translation>Прежде чем менять файлы страницы, их нужно сохранить.</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Сохранить и продолжить</translation>
    </message>
</context>
<context>
    <name>_WorkIndicator</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Bilingual event pages, their pictures and venue, and the evening itself. It works offline.</source>
        <translation>Страницы событий на двух языках, фотографии, площадка и сам вечер. Работает без интернета.</translation>
    </message>
    <message>
        <source>Made with Qt for Python, python-frontmatter, Pillow, folium and Leaflet.</source>
        <translation>Сделано с Qt for Python, python-frontmatter, Pillow, folium и Leaflet.</translation>
    </message>
    <message>
        <source>Land: Natural Earth. Places: GeoNames (CC BY 4.0). Icons: Lucide. Typeface: Roboto.</source>
        <translation>Суша: Natural Earth. Места: GeoNames (CC BY 4.0). Значки: Lucide. Шрифт: Roboto.</translation>
    </message>
    <message>
        <source>MIT licence.</source>
        <translation>Лицензия MIT.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>{field}: “{text}” is not written in {language}</source>
        <extracomment>Scripts by language; what is not here is written in Latin letters. Serbian and a few others use two. What is no running text of the page: code, templates, attributes, addresses, targets of links, tags, formulas, and what is quoted. No part of it looks beyond the next mark of its own kind: a line of 100 KB takes no longer than its length. A link to another site is called by the title that the page has there. Small words that tell running text from names, by language: two of one language, and none of one letter. A compound with hyphens is a term: ``meet-in-the-middle``. So many foreign letters for one of the language&apos;s own make a text that quotes into one that was not translated. What so many letters of one text say, the others do not change. No word of any language is longer. A letter of these scripts says as much as so many Latin ones. Letters that look alike; small в, к, м, н, т, г, п do not and are left out. An abbreviation with the ending of a case: ``DFSа``. Translated fields; a title, an organiser and a place may be proper names in Latin letters. A page with so many texts in another language, and so many times as many as in its own, is not translated yet. An item of a list, and the number of the change that it begins with: ``- #1234 Fix the build``.</extracomment>
        <translation>{field}: «{text}» – не на {language}</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not written in {language}. Other pages use “{known}”</source>
        <translation>{field}: «{text}» написано не на {language}. На других страницах: «{known}»</translation>
    </message>
    <message>
        <source>Not written in {language}: “{text}”</source>
        <translation>Текст не на {language}: «{text}»</translation>
    </message>
    <message>
        <source>Most of the text is not written in {language}: “{text}”</source>
        <translation>Большая часть текста не на {language}: «{text}»</translation>
    </message>
    <message>
        <source>“{word}” mixes Latin and Cyrillic letters that look alike</source>
        <translation>В слове «{word}» смешаны похожие латинские и русские буквы</translation>
    </message>
    <message>
        <source>Page missing in {language}</source>
        <extracomment>What other generators read and Publish does not; ``draft: true`` hides nothing there. A key this close to a known one is a slip of the pen (``event.organization``). A description this close to the first paragraph was a copy of it once. What makes a page lead to another one.</extracomment>
        <translation>Нет страницы на {language}</translation>
    </message>
    <message>
        <source>{field}: “{one}” in {first}, but “{two}” in {language}. The value should be the same in all languages</source>
        <translation>{field}: значение на {first} – «{one}», на {language} – «{two}». Оно должно совпадать на всех языках</translation>
    </message>
    <message>
        <source>{field} is missing in {language} (present in {other})</source>
        <translation>{field}: нет на {language} (есть на {other})</translation>
    </message>
    <message>
        <source>Page missing in {language}, as most pages here are</source>
        <translation>Нет страницы на {language}, как и большинства страниц раздела</translation>
    </message>
    <message>
        <source>Page missing in {language}. If it is {page}, give both pages one name</source>
        <translation>Нет страницы на {language}. Если это {page}, дайте обеим страницам одно имя</translation>
    </message>
    <message>
        <source>{field}: “{one}” in {first}, but “{two}” in {language}</source>
        <translation>{field}: «{one}» на {first}, но «{two}» на {language}</translation>
    </message>
    <message>
        <source>Unknown field {field}. Did you mean {known}?</source>
        <translation>Неизвестное поле {field}. Возможно, {known}?</translation>
    </message>
    <message>
        <source>Unknown field {field}: the site ignores it</source>
        <translation>Неизвестное поле {field}: сайт его не использует</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a valid date. Use the form 2026-12-03 19:00</source>
        <translation>{field}: «{text}» – неверная дата. Нужен вид 2026-12-03 19:00</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a valid date</source>
        <translation>{field}: «{text}» – неверная дата</translation>
    </message>
    <message>
        <source>{field}: “{text}” stops the site build. Use the form {form}</source>
        <translation>{field}: «{text}» останавливает сборку сайта. Используйте вид {form}</translation>
    </message>
    <message>
        <source>The event ends ({text}) before it starts</source>
        <translation>Событие заканчивается ({text}) раньше, чем начинается</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not a number from −{highest} to {highest}</source>
        <translation>{field}: «{text}» – не число от −{highest} до {highest}</translation>
    </message>
    <message>
        <source>{field}: “{text}” contains spaces and is not a valid address</source>
        <translation>{field}: в «{text}» есть пробелы, это неверный адрес</translation>
    </message>
    <message>
        <source>{field}: unknown value “{text}” stops the site build</source>
        <translation>{field}: неизвестное значение «{text}» остановит сборку сайта</translation>
    </message>
    <message>
        <source>{field} is missing. The site build stops when other event fields are set without it</source>
        <translation>{field}: не указано. Без него другие поля события остановят сборку сайта</translation>
    </message>
    <message>
        <source>Incomplete venue: {field} is missing</source>
        <translation>Площадка указана не полностью: не хватает поля «{field}»</translation>
    </message>
    <message>
        <source>The page is too long to be checked</source>
        <translation>Страница слишком длинная для проверки</translation>
    </message>
    <message>
        <source>A merge left its markers here: choose one version and delete the other</source>
        <extracomment>A page with them is two pages at once: nothing else on it is put right before somebody has chosen.</extracomment>
        <translation>Здесь остались метки слияния: выберите одну версию и удалите другую</translation>
    </message>
    <message>
        <source>Byte order mark at the start of the file: the site ignores all fields</source>
        <translation>Метка порядка байтов в начале файла: сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>Windows line ending in the first line: the site ignores all fields</source>
        <translation>Перевод строки Windows в первой строке: сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>Space after the opening ---: the site ignores all fields</source>
        <translation>Пробел после открывающего ---: сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>No fields: the file does not start with ---</source>
        <translation>Нет полей: файл не начинается с ---</translation>
    </message>
    <message>
        <source>The page has no fields</source>
        <translation>На странице нет полей</translation>
    </message>
    <message>
        <source>Missing closing ---: the site ignores all fields</source>
        <translation>Нет закрывающего ---: сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>A line among the fields starts with a hyphen: the site ignores all fields</source>
        <translation>Строка с полями начинается с дефиса: сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>Line without a colon: the site appends it to {field}</source>
        <translation>Строка без двоеточия: сайт допишет её к полю «{field}»</translation>
    </message>
    <message>
        <source>Line without a colon: the site ignores it</source>
        <translation>Строка без двоеточия: сайт её не использует</translation>
    </message>
    <message>
        <source>{field} is empty: the site ignores it</source>
        <translation>{field}: пустое значение, сайт его не использует</translation>
    </message>
    <message>
        <source>{field} is set more than once. Only the last value is used</source>
        <translation>{field}: указано несколько раз. Действует последнее значение</translation>
    </message>
    <message>
        <source>{field} contains an invisible line break: the site reads only the text before it</source>
        <translation>{field}: невидимый перенос строки, сайт прочитает только текст до него</translation>
    </message>
    <message>
        <source>{field} is in quotes: the site shows them as part of the text</source>
        <translation>{field}: значение в кавычках, сайт покажет их как часть текста</translation>
    </message>
    <message>
        <source>Invalid YAML from this line on</source>
        <translation>Неверный YAML начиная с этой строки</translation>
    </message>
    <message>
        <source>Invalid TOML from this line on</source>
        <translation>Неверный TOML начиная с этой строки</translation>
    </message>
    <message>
        <source>Blank lines or spaces before the opening ---: the site ignores all fields</source>
        <translation>Пустые строки или пробелы перед открывающей строкой ---: сайт не видит ни одного поля</translation>
    </message>
    <message>
        <source>{field}: the site reads {text} as another number. Put it in quotes</source>
        <translation>{field}: сайт читает {text} как другое число. Возьмите значение в кавычки</translation>
    </message>
    <message>
        <source>Duplicate field: YAML does not allow it</source>
        <translation>Поле указано дважды: YAML этого не допускает</translation>
    </message>
    <message>
        <source>The fields are written in JSON and are read-only here</source>
        <translation>Поля записаны в JSON и здесь только для чтения</translation>
    </message>
    <message>
        <source>The fields are written in JSON and cannot be read</source>
        <translation>Поля записаны в JSON, и прочитать их не удалось</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text and is read-only here</source>
        <extracomment>How git begins the lines that part two versions. Its variants ``file`` and ``slow`` are found by who reads the files.</extracomment>
        <translation>Файл – не текст UTF-8, здесь он только для чтения</translation>
    </message>
    <message>
        <source>Cannot read the file: {text}</source>
        <translation>Не удаётся прочитать файл: {text}</translation>
    </message>
    <message>
        <source>No matching paragraph in {language}: “{text}”</source>
        <extracomment>Of so many lines of a program that are the same, the others are comments in another language. What leads to the same page, whichever way it is written.</extracomment>
        <translation>Нет соответствующего абзаца на {language}: «{text}»</translation>
    </message>
    <message>
        <source>The text has other paragraphs than in {language}: {count} do not match</source>
        <translation>Абзацы текста не соответствуют тексту на {language}: не совпадает {count}</translation>
    </message>
    <message>
        <source>Divided into paragraphs differently than in {language}: “{text}”</source>
        <translation>Деление на абзацы не такое, как на {language}: «{text}»</translation>
    </message>
    <message>
        <source>Other paragraphs in this section than in {language}: “{text}”</source>
        <translation>В этом разделе другие абзацы, чем на языке {language}: «{text}»</translation>
    </message>
    <message>
        <source>The page has no text, unlike in {language}</source>
        <translation>На странице нет текста, а на {language} он есть</translation>
    </message>
    <message>
        <source>Different kind of block in {language} ({wanted} instead of {kind}): “{text}”</source>
        <translation>На {language} другой вид блока ({wanted} вместо {kind}): «{text}»</translation>
    </message>
    <message>
        <source>The heading has another level in {language}: “{text}”</source>
        <translation>Другой уровень заголовка на {language}: «{text}»</translation>
    </message>
    <message>
        <source>Links differ from {language}: {text}</source>
        <translation>Ссылки отличаются от ссылок на {language}: {text}</translation>
    </message>
    <message>
        <source>Numbers differ: {one} in {first}, {two} in {language}</source>
        <translation>Числа различаются: на {first} – {one}, на {language} – {two}</translation>
    </message>
    <message>
        <source>The pattern “{text}” in meetup.toml takes too long on this page and was skipped</source>
        <translation>Шаблон «{text}» из meetup.toml работает на этой странице слишком долго и был пропущен</translation>
    </message>
    <message>
        <source>Picture {number} differs: {one} in {first}, {two} in {language}</source>
        <translation>Фото {number} различается: на {first} – {one}, на {language} – {two}</translation>
    </message>
    <message>
        <source>Gallery missing in {language}</source>
        <translation>Нет галереи на {language}</translation>
    </message>
    <message>
        <source>Not a picture, so the gallery becomes a plain list: “{text}”</source>
        <translation>Не фотография, поэтому галерея станет простым списком: «{text}»</translation>
    </message>
    <message>
        <source>Gallery settings must be one line of flat JSON: “{text}”</source>
        <translation>Настройки галереи должны быть одной строкой простого JSON: «{text}»</translation>
    </message>
    <message>
        <source>The gallery names some pictures by thumbnail and some by original</source>
        <translation>Одни фотографии галереи названы по миниатюрам, другие по оригиналам</translation>
    </message>
    <message>
        <source>Galleries of this site name thumbnails (1_400x400.jpg), but this one names originals</source>
        <translation>Галереи этого сайта называют миниатюры (1_400x400.jpg), а эта – оригиналы</translation>
    </message>
    <message>
        <source>Galleries of this site name originals (1.jpg), but this one names thumbnails</source>
        <translation>Галереи этого сайта называют оригиналы (1.jpg), а эта – миниатюры</translation>
    </message>
    <message>
        <source>Wrong number in the list: {number} instead of {wanted}</source>
        <translation>Неверный номер в списке: {number} вместо {wanted}</translation>
    </message>
    <message>
        <source>File not found: {name}</source>
        <translation>Файл не найден: {name}</translation>
    </message>
    <message>
        <source>File not found: {name} (and its thumbnail)</source>
        <translation>Файл не найден: {name} (и миниатюра)</translation>
    </message>
    <message>
        <source>{name} is not a picture. Replace it with a JPEG or PNG picture</source>
        <translation>{name} — не изображение. Замените его изображением JPEG или PNG</translation>
    </message>
    <message>
        <source>{name} is empty. Copy the picture again</source>
        <translation>Файл {name} пуст. Скопируйте изображение заново</translation>
    </message>
    <message>
        <source>{name} is a web page instead of a picture. Download the picture itself</source>
        <translation>Вместо изображения в файле {name} веб-страница. Скачайте само изображение</translation>
    </message>
    <message>
        <source>{name} is a Git LFS pointer instead of a picture. Run “git lfs pull”</source>
        <translation>Вместо изображения в файле {name} указатель Git LFS. Выполните «git lfs pull»</translation>
    </message>
    <message>
        <source>Browsers do not show {name}: it is a {format} file. Convert it to JPEG or PNG</source>
        <translation>Браузеры не показывают {name}: это файл {format}. Преобразуйте его в JPEG или PNG</translation>
    </message>
    <message>
        <source>{name} is a {format} file. Change the end of its name or convert it</source>
        <translation>{name} — файл {format}. Измените окончание имени или преобразуйте файл</translation>
    </message>
    <message>
        <source>{name} is cut short. Copy the picture again</source>
        <translation>Файл {name} обрывается. Скопируйте изображение заново</translation>
    </message>
    <message>
        <source>{name} is damaged. Copy the picture again</source>
        <translation>Файл {name} повреждён. Скопируйте изображение заново</translation>
    </message>
    <message>
        <source>Unused picture file: {name}</source>
        <translation>Неиспользуемый файл фото: {name}</translation>
    </message>
    <message>
        <source>{name} contains names of people: {kinds}</source>
        <translation>В файле {name} есть имена людей: {kinds}</translation>
    </message>
    <message>
        <source>{name} shows a different picture than its original</source>
        <translation>{name} показывает не то, что оригинал</translation>
    </message>
    <message>
        <source>{name} is a different picture in {language}</source>
        <translation>{name}: на {language} другая фотография</translation>
    </message>
    <message>
        <source>{name} contains GPS location</source>
        <translation>В файле {name} есть координаты съёмки</translation>
    </message>
    <message>
        <source>{name} contains camera data: {kinds}</source>
        <translation>В файле {name} есть данные камеры: {kinds}</translation>
    </message>
    <message>
        <source>{name} is large: {megabytes} MB, {size} px</source>
        <translation>{name}: большой файл, {megabytes} МБ, {size} px</translation>
    </message>
    <message>
        <source>{name} has different proportions than its original</source>
        <translation>{name}: пропорции отличаются от оригинала</translation>
    </message>
    <message>
        <source>No description of {name} in {language}</source>
        <translation>Нет описания {name} на {language}</translation>
    </message>
    <message>
        <source>No descriptions of {count} pictures in {language}, starting with {name}</source>
        <translation>Нет описаний {count} фото на {language}, начиная с {name}</translation>
    </message>
    <message>
        <source>Other venues have the same coordinates: {text}</source>
        <translation>Те же координаты у других площадок: {text}</translation>
    </message>
    <message>
        <source>The pin marks the centre of {text}, not the venue</source>
        <translation>Метка стоит в центре города ({text}), а не на площадке</translation>
    </message>
    <message>
        <source>No coordinates for “{text}”</source>
        <translation>Нет координат для «{text}»</translation>
    </message>
    <message>
        <source>The pin is {count} km from {text}. Check the coordinates</source>
        <translation>Метка в {count} км от места «{text}». Проверьте координаты</translation>
    </message>
    <message>
        <source>Latitude and longitude look exchanged. Did you mean {text}?</source>
        <translation>Похоже, широта и долгота переставлены. Имелось в виду {text}?</translation>
    </message>
    <message>
        <source>The description has {length} characters. Search results show {most}</source>
        <translation>В описании {length} знаков. Поисковики показывают {most}</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Нет описания</translation>
    </message>
    <message>
        <source>The description differs slightly from the first paragraph</source>
        <translation>Описание слегка отличается от первого абзаца</translation>
    </message>
    <message>
        <source>Other pages use the same link identifier “{text}”: {pages}</source>
        <translation>Тот же идентификатор ссылки «{text}» у других страниц: {pages}</translation>
    </message>
    <message>
        <source>Link identifier {text} differs from the file name {name}</source>
        <translation>Идентификатор ссылки {text} не совпадает с именем файла {name}</translation>
    </message>
    <message>
        <source>Changed in {language}, but not here: “{text}”</source>
        <translation>Изменено на {language}, но не здесь: «{text}»</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Нет заголовка</translation>
    </message>
    <message>
        <source>A second title: “{text}”</source>
        <translation>Второй заголовок: «{text}»</translation>
    </message>
    <message>
        <source>Invisible control character in the text</source>
        <extracomment>Where quotes and blanks mean something: code, tags, targets and titles of links.</extracomment>
        <translation>Невидимый управляющий символ в тексте</translation>
    </message>
    <message>
        <source>Double or trailing spaces</source>
        <translation>Лишние пробелы</translation>
    </message>
    <message>
        <source>Straight quotes instead of «»</source>
        <translation>Прямые кавычки вместо «»</translation>
    </message>
    <message>
        <source>Hyphen instead of a dash</source>
        <translation>Дефис вместо тире</translation>
    </message>
    <message>
        <source>“{text}” should be “{expected}” (rule of this site)</source>
        <translation>Вместо «{text}» должно быть «{expected}» (правило этого сайта)</translation>
    </message>
    <message>
        <source>“{expected}” expected (rule of this site)</source>
        <translation>Ожидается «{expected}» (правило этого сайта)</translation>
    </message>
</context>
<context>
    <name>erase</name>
    <message>
        <source>Erase evening</source>
        <translation>Стереть вечер</translation>
    </message>
    <message>
        <source>Erase the evening of “{title}”?</source>
        <translation>Стереть вечер «{title}»?</translation>
    </message>
    <message>
        <source>The list of people, the groups, the topics and the log are deleted from this computer, with all backups. This cannot be undone.

The event page is not changed.</source>
        <translation>Список участников, группы, темы и журнал будут удалены с этого компьютера вместе со всеми резервными копиями. Отменить это нельзя.

Страница события не изменится.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Unexpected error ({error}). Your work is safe. For details, choose Help &gt; Error report.</source>
        <translation>Неожиданная ошибка ({error}). Ваша работа сохранена. Подробности: «Справка» &gt; «Отчёт об ошибке».</translation>
    </message>
    <message>
        <source>{subject} cannot have this value: {reason}. Nothing was changed.</source>
        <translation>Поле {subject} не может иметь такое значение: {reason}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Cannot read {subject}: {reason}.</source>
        <translation>Не удаётся прочитать {subject}: {reason}.</translation>
    </message>
    <message>
        <source>{subject} is outside the site&apos;s folder and was not opened.</source>
        <translation>{subject} находится вне папки сайта и не открыт.</translation>
    </message>
    <message>
        <source>“{subject}” is not a valid identifier: {reason}.</source>
        <translation>«{subject}» – неверный идентификатор: {reason}.</translation>
    </message>
    <message>
        <source>{subject} already exists. Nothing was changed.</source>
        <translation>{subject} уже существует. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Cannot move {subject} to the trash: {reason}. Nothing was deleted.</source>
        <translation>Не удаётся отправить {subject} в корзину: {reason}. Ничего не удалено.</translation>
    </message>
    <message>
        <source>{subject}: {reason}.</source>
        <translation>{subject}: {reason}.</translation>
    </message>
    <message>
        <source>Cannot display picture {subject}: {reason}.</source>
        <translation>Не удаётся показать фото {subject}: {reason}.</translation>
    </message>
    <message>
        <source>No event pages were found in {subject}. If the site keeps them in folders of its own, name these in meetup.toml.</source>
        <translation>В папке {subject} не найдено страниц мероприятий. Если сайт хранит их в своих папках, назовите их в файле meetup.toml.</translation>
    </message>
    <message>
        <source>Cannot read a list of people from {subject}: {reason}.</source>
        <translation>Не удаётся прочитать список людей из {subject}: {reason}.</translation>
    </message>
    <message>
        <source>These wishes cannot be combined: {reason}.</source>
        <translation>Эти условия несовместимы: {reason}.</translation>
    </message>
    <message>
        <source>{subject} should sit both apart and together</source>
        <extracomment>Why people cannot be seated; ``{subject}`` names the people concerned.</extracomment>
        <translation>{subject}: и порознь, и вместе</translation>
    </message>
    <message>
        <source>{subject} should sit together, but a table has fewer seats</source>
        <translation>{subject}: вместе больше, чем мест за столом</translation>
    </message>
    <message>
        <source>too many people are assigned to one table: {subject}</source>
        <translation>за одним столом слишком много людей: {subject}</translation>
    </message>
    <message>
        <source>{subject} should sit apart, but are assigned to the same table</source>
        <translation>{subject}: порознь, но за одним столом</translation>
    </message>
    <message>
        <source>{subject} assigned to two tables</source>
        <translation>{subject}: сразу за двумя столами</translation>
    </message>
    <message>
        <source>no such table: {subject}</source>
        <translation>нет такого стола: {subject}</translation>
    </message>
    <message>
        <source>a locked group conflicts with the wish about {subject}</source>
        <translation>закреплённая группа противоречит пожеланию: {subject}</translation>
    </message>
    <message>
        <source>conflicting wishes: {subject}</source>
        <translation>пожелания противоречат друг другу: {subject}</translation>
    </message>
    <message>
        <source>no seating found for all wishes; remove one of them</source>
        <translation>не нашлось рассадки для всех пожеланий; уберите одно из них</translation>
    </message>
    <message>
        <source>it is empty</source>
        <extracomment>Why an identifier is invalid: the same codes have other meanings elsewhere.</extracomment>
        <translation>он пуст</translation>
    </message>
    <message>
        <source>use letters and digits, with - _ . between them, and / for a folder</source>
        <translation>можно буквы и цифры, между ними знаки - _ . и / для папки</translation>
    </message>
    <message>
        <source>this name is reserved</source>
        <translation>это имя зарезервировано</translation>
    </message>
    <message>
        <source>too long for a file name</source>
        <translation>слишком длинно для имени файла</translation>
    </message>
    <message>
        <source>the page already has this identifier</source>
        <translation>у страницы уже этот идентификатор</translation>
    </message>
    <message>
        <source>a line break</source>
        <extracomment>Codes that mean to a person what another one means; ``SQLITE_…`` are the database&apos;s primary codes. The words of the C library for codes that a caller handed on in words.</extracomment>
        <translation>перевод строки</translation>
    </message>
    <message>
        <source>Cannot read the site&apos;s rules in meetup.toml: {reason}.</source>
        <translation>Не удаётся прочитать правила сайта в meetup.toml: {reason}.</translation>
    </message>
    <message>
        <source>Cannot read the site&apos;s rules in meetup.toml. Rule {subject}: {reason}.</source>
        <translation>Не удаётся прочитать правила сайта в meetup.toml. Правило {subject}: {reason}.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the site&apos;s languages.</source>
        <translation>Выберите папку, в которой лежат языки сайта.</translation>
    </message>
    <message>
        <source>Another program has {reason} {subject}.</source>
        <translation>Другая программа: файл {subject} {reason}.</translation>
    </message>
    <message>
        <source>Your version is kept here; nothing was saved.</source>
        <translation>Ваша версия осталась здесь; ничего не записано.</translation>
    </message>
    <message>
        <source>Cannot save {subject}: {reason}.</source>
        <translation>Не удаётся сохранить {subject}: {reason}.</translation>
    </message>
    <message>
        <source>Your changes are kept here.</source>
        <translation>Изменения остались здесь.</translation>
    </message>
    <message>
        <source>Cannot change {subject}: {reason}. Nothing was changed.</source>
        <translation>Не удалось изменить {subject}: {reason}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Cannot find the site in {subject}. Its folder may have been moved or renamed, or the disk removed.</source>
        <translation>Сайт в папке {subject} не найден. Возможно, папку переместили или переименовали либо диск отключён.</translation>
    </message>
    <message>
        <source>Unsaved changes are kept here. Open the site at its new place, or bring the folder back.</source>
        <translation>Несохранённые изменения остаются здесь. Откройте сайт на новом месте или верните папку.</translation>
    </message>
    <message>
        <source>Cannot read the site&apos;s settings. {subject}: {reason}.</source>
        <translation>Не удаётся прочитать настройки сайта. {subject}: {reason}.</translation>
    </message>
    <message>
        <source>Correct them and reload the site.</source>
        <translation>Исправьте их и перечитайте сайт.</translation>
    </message>
    <message>
        <source>Cannot plan the groups: {reason}.</source>
        <translation>Не удаётся составить группы: {reason}.</translation>
    </message>
    <message>
        <source>Cannot use the evening&apos;s log {subject}: {reason}.</source>
        <translation>Не удаётся использовать журнал вечера {subject}: {reason}.</translation>
    </message>
    <message>
        <source>Everything recorded before is kept.</source>
        <translation>Записанное раньше сохранено.</translation>
    </message>
    <message>
        <source>Cannot erase all files of the evening in {subject}: {reason}.</source>
        <translation>Не удалось стереть все файлы вечера в {subject}: {reason}.</translation>
    </message>
    <message>
        <source>Erase the evening again once that is possible.</source>
        <translation>Сотрите вечер ещё раз, когда это станет возможно.</translation>
    </message>
    <message>
        <source>Cannot display the map: {reason}.</source>
        <translation>Не удаётся показать карту: {reason}.</translation>
    </message>
    <message>
        <source>You can still edit the coordinates.</source>
        <translation>Координаты можно править в полях.</translation>
    </message>
    <message>
        <source>Cannot look for a new version: {reason}.</source>
        <translation>Не удалось проверить обновления: {reason}.</translation>
    </message>
    <message>
        <source>Cannot find the folder {subject}. It may have been moved or renamed, or the disk removed.</source>
        <translation>Папка {subject} не найдена. Возможно, её переместили или переименовали либо диск отключён.</translation>
    </message>
    <message>
        <source>Open the site at its new place, or bring the folder back.</source>
        <translation>Откройте сайт на новом месте или верните папку.</translation>
    </message>
    <message>
        <source>Settings and the list of recent pages could not be kept: {reason}.</source>
        <extracomment>What could not be stored, by ``subject`` of ``NotKept``. The page itself is not affected.</extracomment>
        <translation>Не удалось сохранить настройки и список недавних страниц: {reason}.</translation>
    </message>
    <message>
        <source>Pages can be edited and saved as usual.</source>
        <translation>Страницы можно редактировать и сохранять как обычно.</translation>
    </message>
    <message>
        <source>Unsaved changes could not be kept for the case of a crash: {reason}.</source>
        <translation>Не удалось сохранить черновик на случай сбоя: {reason}.</translation>
    </message>
    <message>
        <source>Save the page often. Saving works as usual.</source>
        <translation>Сохраняйте страницу чаще. Сохранение работает как обычно.</translation>
    </message>
    <message>
        <source>Which problems are ignored could not be kept: {reason}.</source>
        <translation>Не удалось запомнить, какие замечания скрыты: {reason}.</translation>
    </message>
    <message>
        <source>They are ignored until the program ends.</source>
        <translation>Они скрыты до закрытия программы.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>непригодно</translation>
    </message>
    <message>
        <source>file or folder not found</source>
        <extracomment>What the system says about files, by the name of its code.</extracomment>
        <translation>файл или папка не найдены</translation>
    </message>
    <message>
        <source>you do not have permission</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>a file or folder of this name already exists</source>
        <translation>файл или папка с таким именем уже есть</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>это папка, а не файл</translation>
    </message>
    <message>
        <source>a part of the path is a file, not a folder</source>
        <translation>часть пути — файл, а не папка</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>папка не пуста</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>ваша квота на диске исчерпана</translation>
    </message>
    <message>
        <source>the file would be too large for this disk</source>
        <translation>файл слишком велик для этого диска</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>диск доступен только для чтения</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>используется другой программой</translation>
    </message>
    <message>
        <source>the disk reports an error; check its cable and its health</source>
        <translation>диск сообщает об ошибке; проверьте кабель и исправность диска</translation>
    </message>
    <message>
        <source>the name is too long for this disk</source>
        <translation>имя слишком длинное для этого диска</translation>
    </message>
    <message>
        <source>the name contains a character that this disk cannot store</source>
        <translation>в имени есть знак, который этот диск не может сохранить</translation>
    </message>
    <message>
        <source>links lead in a circle</source>
        <translation>ссылки ведут по кругу</translation>
    </message>
    <message>
        <source>it is on another disk</source>
        <translation>находится на другом диске</translation>
    </message>
    <message>
        <source>too many files are open; close other programs</source>
        <translation>открыто слишком много файлов; закройте другие программы</translation>
    </message>
    <message>
        <source>out of memory; close other programs</source>
        <translation>не хватает памяти; закройте другие программы</translation>
    </message>
    <message>
        <source>the disk is no longer connected</source>
        <translation>диск больше не подключён</translation>
    </message>
    <message>
        <source>the network folder is no longer connected</source>
        <translation>сетевая папка больше не подключена</translation>
    </message>
    <message>
        <source>the network folder does not answer</source>
        <translation>сетевая папка не отвечает</translation>
    </message>
    <message>
        <source>this disk does not support it</source>
        <translation>этот диск такого не поддерживает</translation>
    </message>
    <message>
        <source>it was interrupted; try again</source>
        <translation>операция прервана; повторите</translation>
    </message>
    <message>
        <source>the system does not allow this name or place</source>
        <translation>система не допускает такое имя или место</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>файл повреждён</translation>
    </message>
    <message>
        <source>it was written by a newer version of the program</source>
        <translation>записано более новой версией программы</translation>
    </message>
    <message>
        <source>another program has changed it meanwhile</source>
        <translation>тем временем изменено другой программой</translation>
    </message>
    <message>
        <source>the system reports an unknown error</source>
        <translation>система сообщает о неизвестной ошибке</translation>
    </message>
    <message>
        <source>a list item contains a comma</source>
        <translation>элемент списка содержит запятую</translation>
    </message>
    <message>
        <source>the file has no fields</source>
        <translation>в файле нет полей</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>файл — не текст UTF-8</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>это не текст</translation>
    </message>
    <message>
        <source>invalid field name</source>
        <translation>неверное имя поля</translation>
    </message>
    <message>
        <source>contains a character the site cannot read</source>
        <translation>содержит знак, который сайт не прочитает</translation>
    </message>
    <message>
        <source>no picture in this line</source>
        <translation>в этой строке нет фото</translation>
    </message>
    <message>
        <source>no names found</source>
        <translation>имён не найдено</translation>
    </message>
    <message>
        <source>nothing is stored of an evening of this page</source>
        <translation>о вечере этой страницы ничего не сохранено</translation>
    </message>
    <message>
        <source>an evening of this page is stored here already</source>
        <translation>вечер этой страницы здесь уже хранится</translation>
    </message>
    <message>
        <source>the file is no exported evening</source>
        <translation>в файле нет экспортированного вечера</translation>
    </message>
    <message>
        <source>a part of the exported evening is missing or damaged</source>
        <translation>часть экспортированного вечера утрачена или повреждена</translation>
    </message>
    <message>
        <source>the evening was exported by a newer version of the program</source>
        <translation>вечер экспортирован более новой версией программы</translation>
    </message>
    <message>
        <source>the settings have no address for it that begins with https://</source>
        <translation>в настройках нет адреса, который начинается с https://</translation>
    </message>
    <message>
        <source>the public key in the settings is not valid</source>
        <translation>открытый ключ в настройках недействителен</translation>
    </message>
    <message>
        <source>the address in the settings does not answer</source>
        <translation>адрес из настроек не отвечает</translation>
    </message>
    <message>
        <source>the file was not signed with the key in the settings</source>
        <translation>файл подписан не тем ключом, что указан в настройках</translation>
    </message>
    <message>
        <source>the file does not describe a version</source>
        <translation>в файле нет описания версии</translation>
    </message>
    <message>
        <source>missing closing quote</source>
        <translation>нет закрывающей кавычки</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>нет имени</translation>
    </message>
    <message>
        <source>too long for a name</source>
        <translation>слишком длинно для имени</translation>
    </message>
    <message>
        <source>no column of names found</source>
        <translation>столбец с именами не найден</translation>
    </message>
    <message>
        <source>an email address instead of a name</source>
        <translation>адрес почты вместо имени</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>named more than once</source>
        <translation>имя повторяется</translation>
    </message>
    <message>
        <source>already on the list</source>
        <translation>уже в списке</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>запись отменена</translation>
    </message>
    <message>
        <source>not coming</source>
        <translation>не придёт</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>в листе ожидания</translation>
    </message>
    <message>
        <source>the spreadsheet is damaged, or of an unknown kind</source>
        <translation>таблица повреждена или имеет неизвестный формат</translation>
    </message>
    <message>
        <source>an old or encrypted spreadsheet; save it as XLSX or CSV without a password</source>
        <translation>таблица старого формата или зашифрована; сохраните её в XLSX или CSV без пароля</translation>
    </message>
    <message>
        <source>the spreadsheet is encrypted; save it without a password</source>
        <translation>таблица зашифрована; сохраните её без пароля</translation>
    </message>
    <message>
        <source>too few people present</source>
        <translation>слишком мало людей</translation>
    </message>
    <message>
        <source>group size does not fit the number of people</source>
        <translation>размер группы не подходит к числу людей</translation>
    </message>
    <message>
        <source>no rounds left to plan</source>
        <translation>не осталось раундов для плана</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалён</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>файл не найден</translation>
    </message>
    <message>
        <source>unknown picture format</source>
        <translation>неизвестный формат фото</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>слишком большой файл</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>файл только для чтения</translation>
    </message>
    <message>
        <source>this form can only be edited in the file</source>
        <translation>такую запись можно править только в файле</translation>
    </message>
    <message>
        <source>invalid file name for a gallery picture</source>
        <translation>неверное имя файла для галереи</translation>
    </message>
    <message>
        <source>no gallery here</source>
        <translation>здесь нет галереи</translation>
    </message>
    <message>
        <source>the gallery is damaged; correct it in the text first</source>
        <translation>галерея повреждена, сначала исправьте её в тексте</translation>
    </message>
    <message>
        <source>the languages show different pictures</source>
        <translation>на языках разные фотографии</translation>
    </message>
    <message>
        <source>another copy of the program is changing this folder</source>
        <translation>эту папку меняет другая копия программы</translation>
    </message>
    <message>
        <source>another window of Meetup Desktop uses the same data; change it there</source>
        <translation>с этими данными работает другое окно Meetup Desktop; внесите изменение там</translation>
    </message>
    <message>
        <source>a link to another place</source>
        <translation>это ссылка в другое место</translation>
    </message>
    <message>
        <source>outside the site&apos;s folder</source>
        <translation>вне папки сайта</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>это не файл</translation>
    </message>
    <message>
        <source>too large for a page</source>
        <translation>слишком большой файл для страницы</translation>
    </message>
    <message>
        <source>the file is still there</source>
        <translation>файл всё ещё на месте</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Title</source>
        <extracomment>Every key of an event page that the generator knows, in the order in which a new file lists them.</extracomment>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>Single image</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Online or on site</source>
        <translation>Онлайн или очно</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Организатор</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Долгота</translation>
    </message>
    <message>
        <source>Link identifier</source>
        <translation>Связь языков</translation>
    </message>
    <message>
        <source>Read-only here, so that nothing is lost. Edit it in the file:</source>
        <extracomment>key, language, text</extracomment>
        <translation>Здесь только для чтения, чтобы ничего не потерять. Правьте в файле:</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>All</source>
        <extracomment>A menu with more tags than these is no longer read.</extracomment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Будущие</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Прошедшие</translation>
    </message>
    <message>
        <source>with problems</source>
        <translation>с проблемами</translation>
    </message>
    <message>
        <source>without {language}</source>
        <translation>без: {language}</translation>
    </message>
</context>
<context>
    <name>fixes</name>
    <message>
        <source>Use “{value}”</source>
        <extracomment>So many characters of a value are shown in a link, and so many beside a change. How to see a character that is none: the fixes of blanks change nothing else.</extracomment>
        <translation>Взять «{value}»</translation>
    </message>
    <message>
        <source>Rename to {name}</source>
        <translation>Переименовать в {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Создать заново</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>no description: {languages}</source>
        <translation>нет описания: {languages}</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>файл не найден</translation>
    </message>
    <message>
        <source>cannot be displayed</source>
        <translation>не удаётся показать</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>a heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>абзац</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>a gallery</source>
        <translation>галерея</translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation>цитата</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>a horizontal rule</source>
        <translation>горизонтальная линия</translation>
    </message>
    <message>
        <source>model</source>
        <translation>модель</translation>
    </message>
    <message>
        <source>time of taking</source>
        <translation>время съёмки</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>серийный номер</translation>
    </message>
    <message>
        <source>tagged faces</source>
        <translation>отмеченные лица</translation>
    </message>
    <message>
        <source>people shown</source>
        <translation>люди на снимке</translation>
    </message>
    <message>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>комментарий</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Amharic</source>
        <translation>амхарском</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>арабском</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>азербайджанском</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>белорусском</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>болгарском</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>бенгальском</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>боснийском</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>каталанском</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>чешском</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>датском</translation>
    </message>
    <message>
        <source>German</source>
        <translation>немецком</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>греческом</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английском</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>эсперанто</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>испанском</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>эстонском</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>баскском</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>персидском</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>финском</translation>
    </message>
    <message>
        <source>French</source>
        <translation>французском</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>ирландском</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>галисийском</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>гуджарати</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>иврите</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>хинди</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>хорватском</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>венгерском</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>армянском</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>индонезийском</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>исландском</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>итальянском</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>японском</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>грузинском</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахском</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>кхмерском</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>каннада</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>корейском</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>киргизском</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>лаосском</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>литовском</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>латышском</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>македонском</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>малаялам</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>монгольском</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>маратхи</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>малайском</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>бирманском</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>непальском</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>нидерландском</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>норвежском</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>панджаби</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>польском</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>португальском</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>румынском</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русском</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>сингальском</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>словацком</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>словенском</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>албанском</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>сербском</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>шведском</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>суахили</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>тамильском</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>телугу</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>таджикском</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>тайском</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>туркменском</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>филиппинском</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>турецком</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>татарском</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украинском</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>урду</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>узбекском</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>вьетнамском</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>китайском</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>Live, no round yet</source>
        <translation>В эфире, раунда ещё нет</translation>
    </message>
    <message>
        <source>Between rounds</source>
        <translation>Между раундами</translation>
    </message>
    <message>
        <source>Round {number} of {total} starts by itself</source>
        <translation>Раунд {number} из {total} начнётся сам</translation>
    </message>
    <message>
        <source>Round {number} of {total} is seated: press Space to start it</source>
        <translation>Раунд {number} из {total}: все сели, начните пробелом</translation>
    </message>
    <message>
        <source>Ends about {time}</source>
        <translation>Конец около {time}</translation>
    </message>
    <message>
        <source>All rounds are finished</source>
        <translation>Все раунды завершены</translation>
    </message>
    <message>
        <source>Not live yet</source>
        <translation>Эфир не начат</translation>
    </message>
    <message>
        <source>Round {number} of {total}: people find their tables</source>
        <translation>Раунд {number} из {total}: рассаживаемся</translation>
    </message>
    <message>
        <source>Round {number} of {total} is running</source>
        <translation>Раунд {number} из {total} идёт</translation>
    </message>
    <message>
        <source>Round {number} of {total} is paused</source>
        <translation>Раунд {number} из {total}: пауза</translation>
    </message>
    <message>
        <source>Round {number} of {total}: time is up</source>
        <translation>Раунд {number} из {total}: время вышло</translation>
    </message>
    <message>
        <source>The evening is over</source>
        <translation>Вечер завершён</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>line {number}</source>
        <translation>строка {number}</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Советы</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>For whoever helps you: versions and the end of the log. It names no people and quotes no page.</source>
        <translation>Для того, кто вам помогает: версии и конец журнала. Здесь нет имён людей и текстов страниц.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>Скопировано в буфер обмена</translation>
    </message>
    <message>
        <source>Save error report</source>
        <translation>Сохранить отчёт об ошибке</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Текстовые файлы (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Отчёт об ошибке</translation>
    </message>
</context>
<context>
    <name>resume</name>
    <message>
        <source>Resumed: the evening is live, no round is running (interrupted for {off})</source>
        <translation>Эфир продолжается, раунд не идёт (перерыв {off})</translation>
    </message>
    <message>
        <source>Resumed: round {number} of {total}, time is up (interrupted for {off})</source>
        <translation>Эфир продолжается: раунд {number} из {total}, время вышло (перерыв {off})</translation>
    </message>
    <message>
        <source>Resumed: round {number} of {total}, {left} left (interrupted for {off})</source>
        <translation>Эфир продолжается: раунд {number} из {total}, осталось {left} (перерыв {off})</translation>
    </message>
</context>
<context>
    <name>types</name>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Hackathon</source>
        <translation>Хакатон</translation>
    </message>
    <message>
        <source>Meetup</source>
        <extracomment>a long text on one line of the file ``yyyy-MM-dd HH:mm`` separated by commas ``.jpg`` stands for ``&lt;field&gt;.jpg`` in the page&apos;s picture folder shared fields, always seen shared fields, seen on request one below the other, for each language beside its control; empty for what has none in &quot;Change of ...&quot; both languages are meant to hold the same value values that the generator knows, and their labels of a number of degrees, to both sides of zero one language may have it and the other not What ``event.type`` may be; any other word aborts the build of the whole site.</extracomment>
        <translation>Митап</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Конференция</translation>
    </message>
    <message>
        <source>Webinar</source>
        <translation>Вебинар</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Лекция</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Тренинг</translation>
    </message>
    <message>
        <source>Master class</source>
        <translation>Мастер-класс</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Форум</translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation>Турнир</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Конкурс</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Выставка</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Фестиваль</translation>
    </message>
    <message>
        <source>Round table</source>
        <translation>Круглый стол</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Учёба</translation>
    </message>
    <message>
        <source>Excursion</source>
        <translation>Экскурсия</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
</context>
</TS>
