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
        <source>Advice for %n people</source>
        <translation>
            <numerusform>Совет для %n человека</numerusform>
            <numerusform>Совет для %n человек</numerusform>
            <numerusform>Совет для %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Weighing sizes and rounds…</source>
        <translation>Сравнение размеров и раундов…</translation>
    </message>
    <message>
        <source>Not one round fits: more people or more minutes are needed.</source>
        <translation>Не помещается ни один раунд: нужно больше людей или минут.</translation>
    </message>
    <message>
        <source>Plan this</source>
        <translation>Составить так</translation>
    </message>
    <message>
        <source>Plan: {choice}</source>
        <translation>Составить: {choice}</translation>
    </message>
    <message>
        <source>If a few more or fewer come:</source>
        <translation>Если придёт чуть больше или меньше:</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The evening of {page} is still running.</source>
        <translation>Вечер события {page} ещё идёт.</translation>
    </message>
    <message>
        <source>Return to it</source>
        <translation>Вернуться к нему</translation>
    </message>
</context>
<context>
    <name>AppearanceController</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Язык изменится при следующем запуске программы.</translation>
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
        <source>Move to trash…</source>
        <translation>В корзину…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Поиск событий</translation>
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
        <source>Go live</source>
        <translation>В эфир</translation>
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
        <source>Revert to saved</source>
        <translation>Вернуть сохранённую версию</translation>
    </message>
    <message>
        <source>Reload site</source>
        <translation>Перечитать сайт</translation>
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
        <source>Create missing language</source>
        <translation>Создать недостающий язык</translation>
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
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Check in or out</source>
        <translation>Отметить приход или уход</translation>
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
        <source>Choose the day</source>
        <translation>Выбрать день</translation>
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
        <source>Copy its pictures too</source>
        <translation>Скопировать и фотографии</translation>
    </message>
    <message>
        <source>Date of the copy, empty for none</source>
        <translation>Дата копии, пусто – без даты</translation>
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
        <source>Change of {field}</source>
        <translation>Изменение: {field}</translation>
    </message>
    <message>
        <source>Typing in the text, {language}</source>
        <translation>Набор текста, {language}</translation>
    </message>
    <message>
        <source>Description of a picture, {language}</source>
        <translation>Описание фото, {language}</translation>
    </message>
    <message>
        <source>Move of the pin</source>
        <translation>Перенос метки</translation>
    </message>
    <message>
        <source>Putting right</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Giving up changes</source>
        <translation>Отказ от изменений</translation>
    </message>
    <message>
        <source>Change from outside</source>
        <translation>Изменение извне</translation>
    </message>
    <message>
        <source>Recovery of unsaved work</source>
        <translation>Возврат несохранённой работы</translation>
    </message>
</context>
<context>
    <name>EventHeader</name>
    <message>
        <source>not saved yet</source>
        <extracomment>a language that the page is missing in</extracomment>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>The fields of this file cannot be read</source>
        <translation>Поля этого файла не читаются</translation>
    </message>
    <message>
        <source>The page exists in this language</source>
        <translation>Страница есть на этом языке</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this language</source>
        <translation>
            <numerusform>%n проблема на этом языке</numerusform>
            <numerusform>%n проблемы на этом языке</numerusform>
            <numerusform>%n проблем на этом языке</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter (Ctrl+Shift+P)</source>
        <extracomment>PageFilter</extracomment>
        <translation>Фильтр (Ctrl+Shift+P)</translation>
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
        <source>No longer filter by: {condition}</source>
        <extracomment>the name of the chip that was clicked</extracomment>
        <translation>Больше не отбирать: {condition}</translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>Fix</source>
        <extracomment>Finding Finding</extracomment>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>GalleryTab</name>
    <message>
        <source>Pictures</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <source>This page has no gallery.</source>
        <translation>На этой странице нет галереи.</translation>
    </message>
    <message>
        <source>A list in the text that starts with { } and holds pictures is shown here.</source>
        <translation>Здесь показан список из текста, который начинается с { } и содержит фотографии.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not in the page&apos;s folder: </source>
        <translation>
            <numerusform>%n фото нет в папке страницы: </numerusform>
            <numerusform>%n фото нет в папке страницы: </numerusform>
            <numerusform>%n фото нет в папке страницы: </numerusform>
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
    <name>LanguageForm</name>
    <message>
        <source>Language of this column</source>
        <extracomment>key, language, text the language of this column, the one it is to show instead</extracomment>
        <translation>Язык этой колонки</translation>
    </message>
    <message>
        <source>Two languages are edited side by side; choose which</source>
        <translation>Рядом правятся два языка; выберите какие</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Reading the site</source>
        <extracomment>Site; not ``complete`` while the rest is still being read SearchIndex of the complete site whether a folder is being read</extracomment>
        <translation>Чтение сайта</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>The site is still being read. Try again in a moment.</source>
        <extracomment>a page is about to be renamed: whoever has its files open closes them</extracomment>
        <translation>Сайт ещё читается. Попробуйте через мгновение.</translation>
    </message>
    <message>
        <source>This is the only event page; a folder without any is no site. Make another one first.</source>
        <translation>Это единственная страница события, а папка без страниц – не сайт. Сначала создайте другую.</translation>
    </message>
    <message>
        <source>The event page {page} was created.</source>
        <translation>Создана страница события {page}.</translation>
    </message>
    <message>
        <source>The copy is called {page}.</source>
        <translation>Копия называется {page}.</translation>
    </message>
    <message>
        <source>The page is called {page} now.</source>
        <translation>Страница теперь называется {page}.</translation>
    </message>
    <message>
        <source>The new version of {page} is a copy that waits for its translation.</source>
        <translation>Новая версия страницы {page} – копия, которая ждёт перевода.</translation>
    </message>
    <message>
        <source>{page} is in the system&apos;s trash.</source>
        <translation>{page} в корзине системы.</translation>
    </message>
    <message numerus="yes">
        <source>Links in %n page(s) were led to it.</source>
        <translation>
            <numerusform>Ссылки на %n странице ведут на новое имя.</numerusform>
            <numerusform>Ссылки на %n страницах ведут на новое имя.</numerusform>
            <numerusform>Ссылки на %n страницах ведут на новое имя.</numerusform>
        </translation>
    </message>
    <message>
        <source>The evening of this page is running. End it first.</source>
        <translation>Вечер этой страницы ещё идёт. Сначала завершите его.</translation>
    </message>
    <message>
        <source>The page exists in all languages</source>
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
        <source>Written in: {languages}</source>
        <translation>Языки: {languages}</translation>
    </message>
    <message>
        <source>Missing: {languages}</source>
        <translation>Нет: {languages}</translation>
    </message>
    <message>
        <source>A file of it cannot be read, or not as it looks</source>
        <translation>Один из файлов не читается или читается не так, как выглядит</translation>
    </message>
    <message>
        <source>Another page has the same identifier, or one that differs by case alone</source>
        <translation>У другой страницы тот же идентификатор или отличающийся только регистром букв</translation>
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
        <source>Reading… %n event(s) so far</source>
        <translation>
            <numerusform>Чтение… пока %n событие</numerusform>
            <numerusform>Чтение… пока %n события</numerusform>
            <numerusform>Чтение… пока %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no event page yet.</source>
        <translation>Страниц событий пока нет.</translation>
    </message>
    <message>
        <source>New event page…</source>
        <translation>Новая страница события…</translation>
    </message>
    <message>
        <source>No event page has these words.</source>
        <translation>Страниц с этими словами нет.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Показать все события</translation>
    </message>
    <message>
        <source>No event page is like this.</source>
        <translation>Таких страниц событий нет.</translation>
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
        <source>Move to trash…</source>
        <translation>В корзину…</translation>
    </message>
</context>
<context>
    <name>LiveHistory</name>
    <message>
        <source>Add people</source>
        <extracomment>So many actions can be taken back; an evening has about a hundred. an action was recorded, taken back or redone; ``stack`` is up to date</extracomment>
        <translation>Добавление людей</translation>
    </message>
    <message>
        <source>Rename person</source>
        <translation>Переименование</translation>
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
        <source>Swap two people</source>
        <translation>Обмен местами</translation>
    </message>
    <message>
        <source>Keep or release a group</source>
        <translation>Закрепление группы</translation>
    </message>
    <message>
        <source>Add a wish</source>
        <translation>Новое пожелание</translation>
    </message>
    <message>
        <source>Remove a wish</source>
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
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Изменение времени</translation>
    </message>
    <message>
        <source>Change projector</source>
        <translation>Смена слайда</translation>
    </message>
</context>
<context>
    <name>LiveLog</name>
    <message numerus="yes">
        <source>%n recorded action(s) of this evening cannot be read by this version.</source>
        <extracomment>How often a running evening notes that the program is alive: as exactly can it tell how long it was off. ``evening`` or ``can_undo`` is another one</extracomment>
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
        <source>Plan the groups first.</source>
        <extracomment>LiveView, once for everything that changes what is drawn</extracomment>
        <translation>Сначала составьте группы.</translation>
    </message>
</context>
<context>
    <name>LiveTab</name>
    <message>
        <source>Rotation</source>
        <extracomment>open or close the projector&apos;s window</extracomment>
        <translation>Ротация</translation>
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
        <source>Open the projector</source>
        <translation>Открыть проектор</translation>
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
        <source>Back</source>
        <translation>Назад</translation>
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
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>В эфир</translation>
    </message>
    <message>
        <source>Start the round</source>
        <translation>Начать раунд</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Seat the round</source>
        <translation>Рассадить</translation>
    </message>
    <message>
        <source>Close the projector</source>
        <translation>Закрыть проектор</translation>
    </message>
    <message>
        <source>First check people in, then plan the groups. The keys below run the evening.</source>
        <translation>Сначала отметьте людей, потом составьте группы. Вечер ведут клавиши внизу.</translation>
    </message>
    <message>
        <source>Next: this is the last round.</source>
        <translation>Дальше: это последний раунд.</translation>
    </message>
    <message>
        <source>For more, raise the number of rounds and plan; else end the evening in the Live menu.</source>
        <translation>Чтобы продолжить, увеличьте число раундов и составьте план; иначе завершите вечер в меню «Эфир».</translation>
    </message>
    <message>
        <source>Next: round {number}. {topic}</source>
        <translation>Дальше: раунд {number}. {topic}</translation>
    </message>
    <message>
        <source>No topic yet.</source>
        <translation>Темы пока нет.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a site folder…</source>
        <translation>Открыть папку сайта…</translation>
    </message>
    <message>
        <source>Open the folder of your site to begin.</source>
        <extracomment>the person wants to choose a site the person wants to close the window while changes are unsaved the window is about to close</extracomment>
        <translation>Чтобы начать, откройте папку сайта.</translation>
    </message>
    <message>
        <source>Pages and pictures are found by themselves. File → Open the sample site shows an example.</source>
        <translation>Страницы и фотографии найдутся сами. Пример: Файл → Открыть сайт-пример.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Есть несохранённое</translation>
    </message>
    <message>
        <source>Saved {time}: {files}</source>
        <translation>Сохранено в {time}: {files}</translation>
    </message>
</context>
<context>
    <name>MapArea</name>
    <message>
        <source>Loading the map…</source>
        <extracomment>the map in the browser engine is there it will not be: safe-graphics, root, missing, page, load, slow, crash kind (preview, click, drag, key), Coordinates</extracomment>
        <translation>Загрузка карты…</translation>
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
        <source>Street detail needs map tiles</source>
        <translation>Для улиц нужны листы карты</translation>
    </message>
    <message>
        <source>Click on the map to set the venue</source>
        <translation>Щёлкните по карте, чтобы указать площадку</translation>
    </message>
    <message>
        <source>Safe graphics is on, so the map is a picture.</source>
        <translation>Включена безопасная графика, поэтому карта — картинка.</translation>
    </message>
    <message>
        <source>The program runs as root, where the browser engine must not start, so the map is a picture.</source>
        <translation>Программа запущена от root, где браузерный движок не запускают, поэтому карта — картинка.</translation>
    </message>
    <message>
        <source>The browser engine is not installed, so the map is a picture.</source>
        <translation>Браузерный движок не установлен, поэтому карта — картинка.</translation>
    </message>
    <message>
        <source>The map&apos;s files cannot be read, so the map is a picture.</source>
        <translation>Файлы карты не читаются, поэтому карта — картинка.</translation>
    </message>
    <message>
        <source>The browser engine does not work here, so the map is a picture.</source>
        <translation>Браузерный движок здесь не работает, поэтому карта — картинка.</translation>
    </message>
    <message>
        <source>A click moves the pin; the fields and the search work.</source>
        <translation>Щелчок переносит метку; поля и поиск работают.</translation>
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
        <source>Nobody has met yet.</source>
        <translation>Пока никто не встретился.</translation>
    </message>
    <message>
        <source>Once groups are planned, everybody is here.</source>
        <translation>Когда группы составлены, здесь будут все.</translation>
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
        <source>Point at two people, or use the arrow keys.</source>
        <translation>Наведите на двоих или пользуйтесь стрелками.</translation>
    </message>
</context>
<context>
    <name>MissingMark</name>
    <message>
        <source>There is no page in this language. Create it: {language}</source>
        <translation>На этом языке страницы нет. Создать: {language}</translation>
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
        <source>Identifier: the file&apos;s name, and the end of the address</source>
        <translation>Идентификатор: имя файла и конец адреса</translation>
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
        <source>The usual parts of a meetup, each with advice in a comment that no visitor sees.</source>
        <translation>Обычные части митапа, каждая с советом в комментарии, которого посетитель не видит.</translation>
    </message>
    <message>
        <source>The fields and a title, nothing else.</source>
        <translation>Поля и заголовок, больше ничего.</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>Выберите хотя бы один язык.</translation>
    </message>
    <message>
        <source>This is not a date as the site reads it: 2027-04-17 18:30</source>
        <translation>Сайт прочтёт дату только в таком виде: 2027-04-17 18:30</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Write it again</source>
        <extracomment>Steps that can be taken back. Each keeps the whole page: 200 words typed in a text of 175 KB are some 100 MB. whether the drafts&apos; file holds anything of this page EventPage, as it is on the disk EventPage whether anything is unsaved tuple[str, ...], paths that were written; empty when there was nothing to write the error, already told EditLocation that an undo or redo has just changed</extracomment>
        <translation>Записать заново</translation>
    </message>
    <message>
        <source>Load the file&apos;s version</source>
        <translation>Взять версию из файла</translation>
    </message>
    <message>
        <source>The file&apos;s version is shown. Undo brings yours back.</source>
        <translation>Показана версия из файла. Отмена вернёт вашу.</translation>
    </message>
    <message>
        <source>Load the file&apos;s version (yours stays one undo away)</source>
        <translation>Взять версию из файла (отмена вернёт вашу)</translation>
    </message>
    <message>
        <source>Unsaved work is back, but the file has changed since. Saving puts it over that change.</source>
        <translation>Несохранённая работа вернулась, но файл с тех пор изменился. Сохранение запишет её поверх.</translation>
    </message>
    <message>
        <source>Unsaved work from last time is back.</source>
        <translation>Вернулась несохранённая работа с прошлого раза.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Отказаться от неё</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PageTab</name>
    <message>
        <source>This page exists in one language only: {language}.</source>
        <extracomment>More buttons than these do not fit beside the sentence; the Event menu has them all. a language that the page is missing in</extracomment>
        <translation>Эта страница есть только на одном языке: {language}.</translation>
    </message>
    <message>
        <source>Create: {language}</source>
        <translation>Создать: {language}</translation>
    </message>
    <message>
        <source>{path}: line {line} is not UTF-8 text, so the file is shown but not edited.</source>
        <translation>{path}: строка {line} — не текст UTF-8, поэтому файл показан, но не редактируется.</translation>
    </message>
    <message>
        <source>{path} starts with a byte order mark, so the site reads no fields from it.</source>
        <translation>{path} начинается с метки порядка байтов, поэтому сайт не прочтёт его полей.</translation>
    </message>
    <message>
        <source>{path}: the opening --- ends with a Windows line end, so no fields are read.</source>
        <translation>{path}: после первого --- стоит перевод строки Windows, поэтому поля не читаются.</translation>
    </message>
    <message>
        <source>{path}: a space follows the opening ---, so the site reads no fields.</source>
        <translation>{path}: после первого --- стоит пробел, поэтому сайт не прочтёт полей.</translation>
    </message>
    <message>
        <source>{path} has no block of fields at its top; it is edited as plain text.</source>
        <translation>В начале {path} нет блока полей; файл редактируется как простой текст.</translation>
    </message>
    <message>
        <source>{path}: the block of fields that starts in line {line} is never closed with ---.</source>
        <translation>{path}: блок полей, начатый в строке {line}, не закрыт строкой ---.</translation>
    </message>
    <message>
        <source>{path}: line {line} starts with -, so the site reads no fields at all.</source>
        <translation>{path}: строка {line} начинается с -, поэтому сайт не прочтёт ни одного поля.</translation>
    </message>
    <message>
        <source>{path}: the fields cannot be read (line {line}); it is edited as plain text.</source>
        <translation>{path}: поля не читаются (строка {line}); файл редактируется как простой текст.</translation>
    </message>
</context>
<context>
    <name>PeopleLists</name>
    <message>
        <source>Reading {file}</source>
        <translation>Чтение {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>Добавлен %n человек</numerusform>
            <numerusform>Добавлены %n человека</numerusform>
            <numerusform>Добавлено %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on the list</source>
        <translation>
            <numerusform>%n уже в списке</numerusform>
            <numerusform>%n уже в списке</numerusform>
            <numerusform>%n уже в списке</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line} was left out ({reason})</source>
        <translation>строка {line} пропущена ({reason})</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>и ещё %n строка</numerusform>
            <numerusform>и ещё %n строки</numerusform>
            <numerusform>и ещё %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Here</source>
        <extracomment>person id, new name person id</extracomment>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>не пришёл</translation>
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
        <source>Type a name, Enter checks in; paste a whole list</source>
        <translation>Введите имя, Enter отмечает; можно вставить целый список</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Вставить список</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Nobody is on the list yet.</source>
        <translation>В списке пока никого нет.</translation>
    </message>
    <message>
        <source>Type a name above and press Enter, paste a list, or choose a CSV file.</source>
        <translation>Введите имя и нажмите Enter, вставьте список или выберите файл CSV.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Участники</translation>
    </message>
    <message numerus="yes">
        <source>here of %n on the list</source>
        <translation>
            <numerusform>здесь из %n в списке</numerusform>
            <numerusform>здесь из %n в списке</numerusform>
            <numerusform>здесь из %n в списке</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter checks in, Enter again checks out; Delete takes off the list</source>
        <translation>Enter отмечает приход, ещё раз — уход; Delete убирает из списка</translation>
    </message>
    <message>
        <source>Enter adds {name} and checks in</source>
        <translation>Enter добавит {name} и отметит приход</translation>
    </message>
    <message>
        <source>{name} is here; Enter checks out</source>
        <translation>{name} здесь; Enter отметит уход</translation>
    </message>
    <message>
        <source>Shift+Enter adds {name} as a new person</source>
        <translation>Shift+Enter добавит новое имя: {name}</translation>
    </message>
    <message>
        <source>Enter checks in {name}</source>
        <translation>Enter отметит приход: {name}</translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation>Выберите список участников</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Списки (*.csv *.tsv *.txt);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>{name} is named in the text but is not there.</source>
        <translation>{name} есть в тексте, но файла нет.</translation>
    </message>
    <message>
        <source>Description, {language}</source>
        <translation>Описание, {language}</translation>
    </message>
</context>
<context>
    <name>PictureModel</name>
    <message>
        <source>{name} is missing</source>
        <translation>{name}: файла нет</translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation>{name}: не открывается</translation>
    </message>
</context>
<context>
    <name>PlaceSearch</name>
    <message>
        <source>Find a town</source>
        <extracomment>Place</extracomment>
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
        <source>No town begins with that.</source>
        <translation>Городов с таким началом нет.</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
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
        <source>Keep group</source>
        <translation>Закрепить группу</translation>
    </message>
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
        <source>Planning</source>
        <translation>Составление</translation>
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
        <source>Rounds to come</source>
        <extracomment>round from 0, two people round and table from 0, whether it shall be kept other people are chosen, or the cursor has moved at a point of the screen, for the cursor&apos;s seat scroll here short ones, by id</extracomment>
        <translation>Будущие раунды</translation>
    </message>
    <message>
        <source>Drop on somebody of this round</source>
        <translation>Отпустите на ком-то из этого раунда</translation>
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
        <source>{words}; chosen</source>
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
        <source>%n pair(s) would meet again</source>
        <translation>
            <numerusform>снова встретилась бы %n пара</numerusform>
            <numerusform>снова встретились бы %n пары</numerusform>
            <numerusform>снова встретились бы %n пар</numerusform>
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
        <source>No round is planned yet.</source>
        <translation>Раунды ещё не составлены.</translation>
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
        <source>{words}; against the wish {wish}</source>
        <translation>{words}; вопреки пожеланию: {wish}</translation>
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
        <source>round {number} (played)</source>
        <translation>раунд {number} (сыгран)</translation>
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
        <source>No round is planned yet.</source>
        <translation>Раунды ещё не составлены.</translation>
    </message>
    <message>
        <source>Put people on the list first: the People tab.</source>
        <translation>Сначала внесите людей в список: вкладка «Участники».</translation>
    </message>
    <message>
        <source>All rounds are played.</source>
        <translation>Все раунды сыграны.</translation>
    </message>
    <message>
        <source>Choose one of the plans above, or set the numbers at the left.</source>
        <translation>Выберите один из планов выше или задайте числа слева.</translation>
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
        <source>Give group free</source>
        <translation>Открепить группу</translation>
    </message>
    <message>
        <source>Keep group</source>
        <translation>Закрепить группу</translation>
    </message>
    <message>
        <source>{one} and {other} swap in round {round}: {words}</source>
        <translation>{one} и {other} меняются в раунде {round}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen. Choose another, then press a key.</source>
        <translation>
            <numerusform>Выбран %n. Выберите ещё и нажмите клавишу.</numerusform>
            <numerusform>Выбрано %n. Выберите ещё и нажмите клавишу.</numerusform>
            <numerusform>Выбрано %n. Выберите ещё и нажмите клавишу.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag one person onto another, or choose with a click or Enter.</source>
        <translation>Перетащите одного человека на другого или выберите щелчком или Enter.</translation>
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
        <source>Paste coordinates or a link to a map</source>
        <translation>Вставьте координаты или ссылку на карту</translation>
    </message>
    <message>
        <source>The latitude must be a number from −90 to 90, like 44.787197.</source>
        <translation>Широта — число от −90 до 90, например 44.787197.</translation>
    </message>
    <message>
        <source>The longitude must be a number from −180 to 180, like 20.457273.</source>
        <translation>Долгота — число от −180 до 180, например 20.457273.</translation>
    </message>
    <message>
        <source>The venue needs both numbers.</source>
        <translation>Площадке нужны оба числа.</translation>
    </message>
    <message>
        <source>The files differ: {values}.</source>
        <translation>Файлы различаются: {values}.</translation>
    </message>
    <message>
        <source>No coordinates in this text. Open a short link in a browser and copy the long one.</source>
        <translation>В этом тексте нет координат. Откройте короткую ссылку в браузере и скопируйте длинную.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Checking the pages</source>
        <extracomment>After the last edit; a person who types is not interrupted by marks that come and go. More pictures than this are only looked at when asked for: it may take minutes. Report whether the site is being checked PageSummary that has to be opened for a fix</extracomment>
        <translation>Проверка страниц</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>Просмотр фотографий</translation>
    </message>
    <message>
        <source>This is not shown any more.</source>
        <translation>Больше не показывается.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Показывать снова</translation>
    </message>
    <message>
        <source>Both languages are marked as saying the same.</source>
        <translation>Отмечено: оба языка говорят одно и то же.</translation>
    </message>
    <message>
        <source>Putting pictures right</source>
        <translation>Исправление фотографий</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) put right.</source>
        <translation>
            <numerusform>Исправлена %n фотография.</numerusform>
            <numerusform>Исправлены %n фотографии.</numerusform>
            <numerusform>Исправлено %n фотографий.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <extracomment>Finding</extracomment>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Put right what is safe, in one step (Ctrl+Z takes it back)</source>
        <translation>Исправить всё безопасное одним шагом (Ctrl+Z вернёт)</translation>
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
        <source>This event {number}</source>
        <translation>Это событие {number}</translation>
    </message>
    <message>
        <source>Whole site {number}</source>
        <translation>Весь сайт {number}</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n here</source>
        <translation>
            <numerusform>Исправить здесь %n</numerusform>
            <numerusform>Исправить здесь %n</numerusform>
            <numerusform>Исправить здесь %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the pages…</source>
        <translation>Страницы проверяются…</translation>
    </message>
    <message>
        <source>Everything found here is filtered out.</source>
        <translation>Всё найденное скрыто фильтром.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Проблем не найдено.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
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
        <source>Both languages say the same now</source>
        <translation>Сейчас оба языка говорят одно и то же</translation>
    </message>
    <message>
        <source>Look at all pictures of the site</source>
        <translation>Просмотреть все фотографии сайта</translation>
    </message>
    <message>
        <source>Check the site again</source>
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
        <source>Projector: it mirrors this screen; choose Extend in the system&apos;s display settings</source>
        <translation>Проектор повторяет этот экран; выберите «Расширить» в настройках экранов системы</translation>
    </message>
    <message>
        <source>Projector: unplugged; the picture returns by itself</source>
        <translation>Проектор отключён; картинка вернётся сама</translation>
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
        <source>Holding</source>
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
    <name>ProjectorWindow</name>
    <message>
        <source>Projector</source>
        <extracomment>whether somebody wants it, seen or not</extracomment>
        <translation>Проектор</translation>
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
        <source>Identifier: the file&apos;s name, and the end of the address</source>
        <translation>Идентификатор: имя файла и конец адреса</translation>
    </message>
    <message>
        <source>Looking up what links to this page…</source>
        <translation>Поиск ссылок на эту страницу…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) get the new name</source>
        <translation>
            <numerusform>новое имя получит %n файл</numerusform>
            <numerusform>новое имя получат %n файла</numerusform>
            <numerusform>новое имя получат %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) move along</source>
        <translation>
            <numerusform>переедет %n фотография</numerusform>
            <numerusform>переедут %n фотографии</numerusform>
            <numerusform>переедут %n фотографий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>links in %n other page(s) are led to it</source>
        <translation>
            <numerusform>ссылки на %n другой странице поведут сюда</numerusform>
            <numerusform>ссылки на %n других страницах поведут сюда</numerusform>
            <numerusform>ссылки на %n других страницах поведут сюда</numerusform>
        </translation>
    </message>
    <message>
        <source>no other page links to it</source>
        <translation>другие страницы на неё не ссылаются</translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message>
        <source>People in a group</source>
        <extracomment>size of groups, rounds, minutes</extracomment>
        <translation>Человек в группе</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Раунды</translation>
    </message>
    <message>
        <source>Minutes a round</source>
        <translation>Минут на раунд</translation>
    </message>
    <message>
        <source>Plan the groups</source>
        <translation>Составить группы</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>В группе</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Plan the rest anew</source>
        <translation>Перепланировать оставшиеся</translation>
    </message>
    <message>
        <source>Plan anew</source>
        <translation>Составить заново</translation>
    </message>
    <message numerus="yes">
        <source>Check in at least 3 people first; %n are here.</source>
        <translation>
            <numerusform>Сначала отметьте хотя бы троих; здесь %n.</numerusform>
            <numerusform>Сначала отметьте хотя бы троих; здесь %n.</numerusform>
            <numerusform>Сначала отметьте хотя бы троих; здесь %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are here.</source>
        <translation>
            <numerusform>Здесь %n человек.</numerusform>
            <numerusform>Здесь %n человека.</numerusform>
            <numerusform>Здесь %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People came or left since this plan was made. Plan the rest anew to seat all %n.</source>
        <translation>
            <numerusform>С момента плана люди пришли или ушли. Перепланируйте оставшиеся раунды, чтобы рассадить всех (%n).</numerusform>
            <numerusform>С момента плана люди пришли или ушли. Перепланируйте оставшиеся раунды, чтобы рассадить всех (%n).</numerusform>
            <numerusform>С момента плана люди пришли или ушли. Перепланируйте оставшиеся раунды, чтобы рассадить всех (%n).</numerusform>
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
        <source>played</source>
        <translation>сыгран</translation>
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
        <source>No seat in this round: {names}</source>
        <translation>Без места в этом раунде: {names}</translation>
    </message>
    <message>
        <source>The groups appear here once they are planned.</source>
        <translation>Группы появятся здесь, когда будет план.</translation>
    </message>
</context>
<context>
    <name>SeverityNames</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharedField</name>
    <message>
        <source>differs</source>
        <extracomment>key, text</extracomment>
        <translation>различается</translation>
    </message>
    <message>
        <source>{name} · not a date (2027-04-17 18:30)</source>
        <translation>{name} · не дата (2027-04-17 18:30)</translation>
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
    <name>SiteController</name>
    <message>
        <source>Open a site folder</source>
        <translation>Открыть папку сайта</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
</context>
<context>
    <name>SitePages</name>
    <message>
        <source>Changing the site&apos;s pages</source>
        <extracomment>of the page that is there now, or was to be opened; None when the library does not show it PageChangeResult, once the library shows it the error whether a change is under way</extracomment>
        <translation>Изменение страниц сайта</translation>
    </message>
</context>
<context>
    <name>StartError</name>
    <message>
        <source>Meetup Desktop cannot write to {folder}, where it keeps settings and unsaved work. Make the folder writable, or start the program with --data-dir and another folder.</source>
        <extracomment>Qt&apos;s platforms without a person before them, who could close the message.</extracomment>
        <translation>Meetup Desktop не может записывать в папку {folder}, где хранятся настройки и несохранённая работа. Разрешите запись в неё или запустите программу с параметром --data-dir и другой папкой.</translation>
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
        <source>No site</source>
        <translation>Нет сайта</translation>
    </message>
    <message>
        <source>Open another site</source>
        <translation>Открыть другой сайт</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>Сейчас в эфире</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n проблема</numerusform>
            <numerusform>%n проблемы</numerusform>
            <numerusform>%n проблем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Проблем нет</translation>
    </message>
</context>
<context>
    <name>TrashSummary</name>
    <message numerus="yes">
        <source>%n picture(s) in: {folders}</source>
        <translation>
            <numerusform>%n фотография в: {folders}</numerusform>
            <numerusform>%n фотографии в: {folders}</numerusform>
            <numerusform>%n фотографий в: {folders}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VenuePanel</name>
    <message>
        <source>No venue yet. Click on the map, find a town, or type the numbers.</source>
        <extracomment>the coordinates, to the clipboard the point, in OpenStreetMap</extracomment>
        <translation>Площадки пока нет. Щёлкните по карте, найдите город или введите числа.</translation>
    </message>
    <message>
        <source>A file of this page is not UTF-8 text, so nothing is edited.</source>
        <translation>Один из файлов страницы — не текст UTF-8, поэтому ничего не редактируется.</translation>
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
        <source>Copied: {coordinates}</source>
        <extracomment>the map is there and shows the venue why it is a picture: safe-graphics, root, missing, page, load, slow, crash</extracomment>
        <translation>Скопировано: {coordinates}</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Браузер не открылся.</translation>
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
    <name>WishChips</name>
    <message>
        <source>Take back: {wish}</source>
        <extracomment>Wish</extracomment>
        <translation>Отменить: {wish}</translation>
    </message>
</context>
<context>
    <name>_UnsavedChangesBox</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Есть несохранённое</translation>
    </message>
    <message>
        <source>Save the changes to this event page?</source>
        <translation>Сохранить изменения этой страницы?</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Без сохранения они пропадут.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
</context>
<context>
    <name>checks</name>
    <message>
        <source>{field}: “{text}” is not written in the letters of {language}.</source>
        <extracomment>Scripts by language; what is not here is written in Latin letters. Serbian and a few others use two. What is no running text: code, addresses, targets of links, tags. Letters that look alike; small в, к, м, н, т, г, п do not and are left out. Translated fields; a title, an organiser and a place may be proper names in Latin letters.</extracomment>
        <translation>{field}: «{text}» – не те буквы для языка {language}.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is not written in the letters of {language}. Elsewhere it is “{known}”.</source>
        <translation>{field}: «{text}» – не те буквы для языка {language}. В других местах – «{known}».</translation>
    </message>
    <message>
        <source>This text is not in {language}: “{text}”</source>
        <translation>Этот текст не на языке {language}: «{text}»</translation>
    </message>
    <message>
        <source>“{word}” mixes Latin and Cyrillic letters that look alike.</source>
        <translation>В слове «{word}» смешаны похожие латинские и русские буквы.</translation>
    </message>
    <message>
        <source>There is no page in {language}.</source>
        <extracomment>What other generators read and Publish does not; ``draft: true`` hides nothing there. A key this close to a known one is a slip of the pen (``event.organization``). A description this close to the first paragraph was a copy of it once.</extracomment>
        <translation>Нет страницы на языке {language}.</translation>
    </message>
    <message>
        <source>{field} should be the same in all languages: {first} has “{one}”, {language} has “{two}”.</source>
        <translation>{field}: должно совпадать во всех языках, но {first} – «{one}», {language} – «{two}».</translation>
    </message>
    <message>
        <source>{field} is missing in {language}; {other} has it.</source>
        <translation>{field}: нет в языке {language}, есть в языке {other}.</translation>
    </message>
    <message>
        <source>Nobody reads “{field}”. Is “{known}” meant?</source>
        <translation>Поле «{field}» никто не читает. Может быть, «{known}»?</translation>
    </message>
    <message>
        <source>This site&apos;s generator does not read “{field}”.</source>
        <translation>Генератор этого сайта не читает «{field}».</translation>
    </message>
    <message>
        <source>{field}: “{text}” is no date like 2026-12-03 19:00.</source>
        <translation>{field}: «{text}» – не дата вида 2026-12-03 19:00.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is no date.</source>
        <translation>{field}: «{text}» – не дата.</translation>
    </message>
    <message>
        <source>The event ends ({text}) before it begins.</source>
        <translation>Событие кончается ({text}) раньше, чем начинается.</translation>
    </message>
    <message>
        <source>{field}: “{text}” is no number between -{highest} and {highest}.</source>
        <translation>{field}: «{text}» – не число от -{highest} до {highest}.</translation>
    </message>
    <message>
        <source>{field}: “{text}” has blanks and is no address.</source>
        <translation>{field}: в «{text}» есть пробелы, это не адрес.</translation>
    </message>
    <message>
        <source>{field}: the generator does not know “{text}” and would stop.</source>
        <translation>{field}: генератор не знает «{text}» и остановится.</translation>
    </message>
    <message>
        <source>{field} is missing; without it the generator stops at the other facts of the event.</source>
        <translation>{field}: не указано; без этого генератор остановится на других данных события.</translation>
    </message>
    <message>
        <source>The place is not complete: {field} is missing.</source>
        <translation>Место указано не полностью, не хватает: {field}.</translation>
    </message>
    <message>
        <source>An invisible mark opens the file, so the generator sees none of its fields.</source>
        <translation>Файл начинается с невидимой метки, поэтому генератор не видит ни одного поля.</translation>
    </message>
    <message>
        <source>The first line ends as Windows ends lines, so the generator sees none of the fields.</source>
        <translation>Первая строка кончается как в Windows, поэтому генератор не видит ни одного поля.</translation>
    </message>
    <message>
        <source>A blank follows the opening ---, so the generator sees none of the fields.</source>
        <translation>После начального --- стоит пробел, поэтому генератор не видит ни одного поля.</translation>
    </message>
    <message>
        <source>The file does not begin with ---: it has no fields.</source>
        <translation>Файл не начинается с ---: полей в нём нет.</translation>
    </message>
    <message>
        <source>The closing --- is missing, so the generator sees none of the fields.</source>
        <translation>Нет закрывающего ---, поэтому генератор не видит ни одного поля.</translation>
    </message>
    <message>
        <source>A line among the fields begins with a dash, so the generator sees none of them.</source>
        <translation>Одна из строк с полями начинается с дефиса, поэтому генератор не видит ни одного поля.</translation>
    </message>
    <message>
        <source>This line has no colon; the generator appends it to {field}.</source>
        <translation>В строке нет двоеточия; генератор допишет её к полю «{field}».</translation>
    </message>
    <message>
        <source>This line has no colon; the generator drops it.</source>
        <translation>В строке нет двоеточия; генератор её отбросит.</translation>
    </message>
    <message>
        <source>{field} has no value; the generator drops it.</source>
        <translation>{field}: нет значения; генератор отбросит поле.</translation>
    </message>
    <message>
        <source>{field} stands twice; only the last one counts.</source>
        <translation>{field}: указано дважды, действует только последнее.</translation>
    </message>
    <message>
        <source>An invisible line break cuts {field} short for the generator.</source>
        <translation>{field}: невидимый перенос строки обрезает значение для генератора.</translation>
    </message>
    <message>
        <source>{field} stands in quotes; the generator shows them as part of the text.</source>
        <translation>{field}: значение в кавычках, генератор покажет их как часть текста.</translation>
    </message>
    <message>
        <source>The fields cannot be read as YAML from here on.</source>
        <translation>Отсюда поля не читаются как YAML.</translation>
    </message>
    <message>
        <source>The fields cannot be read as TOML from here on.</source>
        <translation>Отсюда поля не читаются как TOML.</translation>
    </message>
    <message>
        <source>A field stands twice, which YAML does not allow.</source>
        <translation>Поле указано дважды, YAML этого не разрешает.</translation>
    </message>
    <message>
        <source>The fields are written as JSON, which can be looked at here but not edited.</source>
        <translation>Поля записаны в JSON: здесь их можно посмотреть, но не править.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text and cannot be edited.</source>
        <extracomment>Its variant ``file`` is found by who reads the files.</extracomment>
        <translation>Файл – не текст UTF-8, править его нельзя.</translation>
    </message>
    <message>
        <source>The file cannot be read: {text}.</source>
        <translation>Файл не читается: {text}.</translation>
    </message>
    <message>
        <source>This has no counterpart in {language}: “{text}”</source>
        <translation>Этому нет пары на языке {language}: «{text}»</translation>
    </message>
    <message>
        <source>Another kind of text than in {language} ({kind} where {wanted} stands): “{text}”</source>
        <translation>Не такая часть, как на языке {language} (здесь {kind}, там {wanted}): «{text}»</translation>
    </message>
    <message>
        <source>The links here are not those of {language}: {text}</source>
        <translation>Ссылки не те, что на языке {language}: {text}</translation>
    </message>
    <message>
        <source>Other numbers: {first} has {one}, {language} has {two}.</source>
        <translation>Другие числа: {first} – {one}, {language} – {two}.</translation>
    </message>
    <message>
        <source>Picture {number} differs: {first} shows {one}, {language} shows {two}.</source>
        <translation>Фотография {number} различается: {first} – {one}, {language} – {two}.</translation>
    </message>
    <message>
        <source>{language} has no such gallery.</source>
        <translation>На языке {language} такой галереи нет.</translation>
    </message>
    <message>
        <source>No picture, so this is shown as a plain list: “{text}”</source>
        <translation>Это не фотография, поэтому галерея покажется простым списком: «{text}»</translation>
    </message>
    <message>
        <source>The gallery&apos;s settings are not one line of flat JSON: “{text}”</source>
        <translation>Настройки галереи – не одна строка простого JSON: «{text}»</translation>
    </message>
    <message>
        <source>Some pictures of this gallery are named by their small copies, some by their originals.</source>
        <translation>Одни фотографии галереи названы по уменьшенным копиям, другие по оригиналам.</translation>
    </message>
    <message>
        <source>This site&apos;s galleries name the small copies (1_400x400.jpg); this one names the originals.</source>
        <translation>Галереи этого сайта называют уменьшенные копии (1_400x400.jpg), а эта – оригиналы.</translation>
    </message>
    <message>
        <source>This site&apos;s galleries name the originals (1.jpg); this one names the small copies.</source>
        <translation>Галереи этого сайта называют оригиналы (1.jpg), а эта – уменьшенные копии.</translation>
    </message>
    <message>
        <source>The list has {number} where {wanted} would follow.</source>
        <translation>В списке стоит {number} там, где ожидается {wanted}.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>Нет файла {name}.</translation>
    </message>
    <message>
        <source>{name} is not there, nor is its small copy.</source>
        <translation>Нет файла {name} и его уменьшенной копии.</translation>
    </message>
    <message>
        <source>Nothing on the page names {name}.</source>
        <translation>На странице нигде не назван файл {name}.</translation>
    </message>
    <message>
        <source>{name} is another picture than in {language}.</source>
        <translation>{name}: не та фотография, что на языке {language}.</translation>
    </message>
    <message>
        <source>{name} tells where it was taken.</source>
        <translation>{name} сообщает, где сделан снимок.</translation>
    </message>
    <message>
        <source>{name} tells about its camera: {kinds}.</source>
        <translation>{name} сообщает о камере: {kinds}.</translation>
    </message>
    <message>
        <source>{name} is heavy: {megabytes} MB, {size} px.</source>
        <translation>{name}: тяжёлый файл, {megabytes} МБ, {size} px.</translation>
    </message>
    <message>
        <source>{name} is older than its original.</source>
        <translation>{name} старше своего оригинала.</translation>
    </message>
    <message>
        <source>{name} does not have the shape of its original.</source>
        <translation>{name}: не те пропорции, что у оригинала.</translation>
    </message>
    <message>
        <source>{name} has no description in {language}.</source>
        <translation>У {name} нет описания на языке {language}.</translation>
    </message>
    <message>
        <source>{count} pictures, from {name} on, have no description in {language}.</source>
        <translation>Без описания на языке {language}: {count} фото начиная с {name}.</translation>
    </message>
    <message>
        <source>Other places have the very same point: {text}.</source>
        <translation>В этой же точке стоят другие места: {text}.</translation>
    </message>
    <message>
        <source>The point stands for all of {text}, not for a house in it.</source>
        <translation>Точка обозначает весь город ({text}), а не дом в нём.</translation>
    </message>
    <message>
        <source>“{text}” has no point on the map.</source>
        <translation>У «{text}» нет точки на карте.</translation>
    </message>
    <message>
        <source>The description has {length} characters; search pages show {most}.</source>
        <translation>В описании {length} знаков; поисковики показывают {most}.</translation>
    </message>
    <message>
        <source>There is no description.</source>
        <translation>Нет описания.</translation>
    </message>
    <message>
        <source>The description was the first paragraph once and is now only similar to it.</source>
        <translation>Описание когда-то было первым абзацем, а теперь лишь похоже на него.</translation>
    </message>
    <message>
        <source>Other pages use the link identifier “{text}” too: {pages}.</source>
        <translation>Идентификатор связи «{text}» есть и у других страниц: {pages}.</translation>
    </message>
    <message>
        <source>The link identifier “{text}” is not the file&apos;s name, {name}.</source>
        <translation>Идентификатор связи «{text}» не совпадает с именем файла {name}.</translation>
    </message>
    <message>
        <source>Since both languages agreed, {language} has changed and this has not: “{text}”</source>
        <translation>С тех пор как языки совпадали, {language} изменился, а это нет: «{text}»</translation>
    </message>
    <message>
        <source>The page has no title.</source>
        <translation>У страницы нет заголовка.</translation>
    </message>
    <message>
        <source>A second title: “{text}”</source>
        <translation>Второй заголовок: «{text}»</translation>
    </message>
    <message>
        <source>An invisible control character stands in the text.</source>
        <extracomment>Where quotes and blanks mean something: code, tags, targets and titles of links.</extracomment>
        <translation>В тексте стоит невидимый управляющий символ.</translation>
    </message>
    <message>
        <source>Blanks stand twice or at the end of the line.</source>
        <translation>Двойные пробелы или пробелы в конце строки.</translation>
    </message>
    <message>
        <source>Straight quotes where «» are usual.</source>
        <translation>Прямые кавычки вместо «».</translation>
    </message>
    <message>
        <source>A hyphen where a dash is usual.</source>
        <translation>Дефис вместо тире.</translation>
    </message>
    <message>
        <source>“{text}” should be “{expected}” here (a rule of this site).</source>
        <translation>Вместо «{text}» здесь нужно «{expected}» (правило этого сайта).</translation>
    </message>
    <message>
        <source>“{expected}” is expected here (a rule of this site).</source>
        <translation>Здесь ожидается «{expected}» (правило этого сайта).</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something unexpected happened ({error}). Your work is kept; Help → Error report has the details.</source>
        <translation>Случилось непредвиденное ({error}). Ваша работа сохранена; подробности — Справка → Отчёт об ошибке.</translation>
    </message>
    <message>
        <source>{subject} cannot hold this value: {reason}. Nothing was changed.</source>
        <translation>Поле {subject} не может хранить такое значение: {reason}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>No event pages were found in {subject}. Choose the folder that holds the site&apos;s languages.</source>
        <translation>В {subject} страниц событий не найдено. Выберите папку, в которой лежат языки сайта.</translation>
    </message>
    <message>
        <source>{subject} cannot be read: {reason}.</source>
        <translation>{subject} не читается: {reason}.</translation>
    </message>
    <message>
        <source>{subject} was {reason} by another program. What is here is kept; nothing was written.</source>
        <translation>Файл {subject} {reason} другой программой. То, что здесь, цело; ничего не записано.</translation>
    </message>
    <message>
        <source>{subject} cannot be written: {reason}. Your changes are kept here; nothing was written.</source>
        <translation>{subject} не записывается: {reason}. Изменения остались здесь; ничего не записано.</translation>
    </message>
    <message>
        <source>{subject} leads out of the site&apos;s folder, so it is neither read nor written.</source>
        <translation>{subject} ведёт за пределы папки сайта, поэтому не читается и не записывается.</translation>
    </message>
    <message>
        <source>The site&apos;s settings cannot be read. {subject}: {reason}. Correct them and read it again.</source>
        <translation>Настройки сайта не читаются. {subject}: {reason}. Исправьте и прочитайте сайт заново.</translation>
    </message>
    <message>
        <source>“{subject}” cannot be an identifier: {reason}.</source>
        <translation>«{subject}» не может быть идентификатором: {reason}.</translation>
    </message>
    <message>
        <source>{subject} is there already. Nothing was changed.</source>
        <translation>{subject} уже есть. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{subject} could not be put into the system&apos;s trash: {reason}. Nothing was deleted.</source>
        <translation>{subject} не удалось отправить в корзину: {reason}. Ничего не удалено.</translation>
    </message>
    <message>
        <source>{subject}: {reason}.</source>
        <translation>{subject}: {reason}.</translation>
    </message>
    <message>
        <source>The picture {subject} cannot be shown: {reason}.</source>
        <translation>Фото {subject} не показать: {reason}.</translation>
    </message>
    <message>
        <source>{subject} could not be read as a list of people: {reason}.</source>
        <translation>{subject} не удалось прочесть как список людей: {reason}.</translation>
    </message>
    <message>
        <source>Nobody can be seated like this: {reason}.</source>
        <translation>Так рассадить нельзя: {reason}.</translation>
    </message>
    <message>
        <source>The evening&apos;s log {subject} cannot be used: {reason}. What was recorded before is kept.</source>
        <translation>Журнал вечера {subject} недоступен: {reason}. Записанное раньше сохранено.</translation>
    </message>
    <message>
        <source>The map cannot be shown: {reason}. The coordinate fields still work.</source>
        <translation>Карту не показать: {reason}. Поля координат работают.</translation>
    </message>
    <message>
        <source>{subject} are to sit apart and together</source>
        <translation>{subject}: и порознь, и вместе</translation>
    </message>
    <message>
        <source>{subject} are to sit together, more than a table seats</source>
        <translation>{subject}: вместе больше, чем мест за столом</translation>
    </message>
    <message>
        <source>too many people have one table of their own: {subject}</source>
        <translation>слишком многим назначен один стол: {subject}</translation>
    </message>
    <message>
        <source>{subject} are to sit apart, but at the same table</source>
        <translation>{subject}: порознь, но за одним столом</translation>
    </message>
    <message>
        <source>{subject} are to sit at two tables at once</source>
        <translation>{subject}: сразу за двумя столами</translation>
    </message>
    <message>
        <source>there is no such table for {subject}</source>
        <translation>такого стола нет: {subject}</translation>
    </message>
    <message>
        <source>a group that is kept stands against the wish about {subject}</source>
        <translation>закреплённая группа мешает пожеланию: {subject}</translation>
    </message>
    <message>
        <source>these wishes cannot be met together: {subject}</source>
        <translation>эти пожелания вместе невыполнимы: {subject}</translation>
    </message>
    <message>
        <source>no seating was found that meets all wishes; take one of them back</source>
        <translation>не нашлось рассадки для всех пожеланий; отмените одно из них</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>он пуст</translation>
    </message>
    <message>
        <source>letters, digits and, between them, the marks - _ . are allowed, and / for a folder</source>
        <translation>разрешены буквы, цифры, между ними знаки - _ . и / для папки</translation>
    </message>
    <message>
        <source>the system or the site keeps this name for itself</source>
        <translation>это имя занято системой или сайтом</translation>
    </message>
    <message>
        <source>it is too long for a file&apos;s name</source>
        <translation>слишком длинно для имени файла</translation>
    </message>
    <message>
        <source>the page is called so already</source>
        <translation>страница уже так называется</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>перевод строки</translation>
    </message>
    <message>
        <source>The site&apos;s own rules (meetup.toml) cannot be read: {reason}.</source>
        <translation>Собственные правила сайта (meetup.toml) не читаются: {reason}.</translation>
    </message>
    <message>
        <source>The site&apos;s own rules (meetup.toml) cannot be read. Rule {subject}: {reason}.</source>
        <translation>Собственные правила сайта (meetup.toml) не читаются. Правило {subject}: {reason}.</translation>
    </message>
    <message>
        <source>a comma inside an item of a list</source>
        <translation>запятая внутри элемента списка</translation>
    </message>
    <message>
        <source>the file has no block of fields</source>
        <translation>в файле нет блока полей</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>файл — не текст UTF-8</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>это не текст</translation>
    </message>
    <message>
        <source>a field cannot have this name</source>
        <translation>поле не может так называться</translation>
    </message>
    <message>
        <source>a character that the site&apos;s reader stumbles over</source>
        <translation>знак, на котором споткнётся сайт</translation>
    </message>
    <message>
        <source>there is no picture in this line</source>
        <translation>в этой строке нет фото</translation>
    </message>
    <message>
        <source>there are no names in it</source>
        <translation>в нём нет имён</translation>
    </message>
    <message>
        <source>a quote is left open</source>
        <translation>кавычка не закрыта</translation>
    </message>
    <message>
        <source>no name in it</source>
        <translation>нет имени</translation>
    </message>
    <message>
        <source>too long for a name</source>
        <translation>слишком длинно для имени</translation>
    </message>
    <message>
        <source>too few people are here</source>
        <translation>здесь слишком мало людей</translation>
    </message>
    <message>
        <source>the groups are too small or too large for so many people</source>
        <translation>группы слишком малы или велики для стольких людей</translation>
    </message>
    <message>
        <source>there is no round left to plan</source>
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
        <source>it is not there</source>
        <translation>его нет</translation>
    </message>
    <message>
        <source>it is no picture this program knows</source>
        <translation>это не известный программе формат</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>слишком велик</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>только для чтения</translation>
    </message>
    <message>
        <source>it is written in a way that this program only shows</source>
        <translation>так записанное программа только показывает</translation>
    </message>
    <message>
        <source>a picture in a list cannot have this file name</source>
        <translation>фотография в списке не может иметь такое имя файла</translation>
    </message>
    <message>
        <source>there is no list of pictures at this place</source>
        <translation>здесь нет списка фотографий</translation>
    </message>
    <message>
        <source>the list of pictures is broken; correct it in the text first</source>
        <translation>список фотографий нарушен, сначала исправьте его в тексте</translation>
    </message>
    <message>
        <source>the languages do not show the same pictures</source>
        <translation>языки показывают разные фотографии</translation>
    </message>
    <message>
        <source>another copy of the program is changing this folder</source>
        <translation>эту папку меняет другая копия программы</translation>
    </message>
    <message>
        <source>it is a link to another place</source>
        <translation>это ссылка в другое место</translation>
    </message>
    <message>
        <source>it leads out of the site&apos;s folder</source>
        <translation>это ведёт за пределы папки сайта</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>это не файл</translation>
    </message>
    <message>
        <source>it is too large for a page</source>
        <translation>слишком велик для страницы</translation>
    </message>
    <message>
        <source>it is still there</source>
        <translation>он всё ещё на месте</translation>
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
        <source>Written in a way that is only shown here, so that nothing of it is lost. Edit it in the file:</source>
        <translation>Записано так, что здесь только показывается, чтобы ничего не потерять. Правьте в файле:</translation>
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
    <name>gallery</name>
    <message>
        <source>no text: {languages}</source>
        <translation>нет текста: {languages}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет файла</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>не открывается</translation>
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
        <source>a line across</source>
        <translation>черта</translation>
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
</context>
<context>
    <name>live</name>
    <message>
        <source>Live, no round yet</source>
        <translation>В эфире, раунда ещё нет</translation>
    </message>
    <message>
        <source>Between the rounds</source>
        <translation>Между раундами</translation>
    </message>
    <message>
        <source>All rounds are played</source>
        <translation>Все раунды сыграны</translation>
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
</context>
<context>
    <name>report</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Отчёт об ошибке</translation>
    </message>
</context>
<context>
    <name>resume</name>
    <message>
        <source>Resumed: the evening is live, no round is running (was off {off}).</source>
        <translation>Продолжаем: вечер в эфире, раунд не идёт (перерыв {off}).</translation>
    </message>
    <message>
        <source>Resumed: round {number} of {total}; its time ran out meanwhile (was off {off}).</source>
        <translation>Продолжаем: раунд {number} из {total}; его время тем временем вышло (перерыв {off}).</translation>
    </message>
    <message>
        <source>Resumed: round {number} of {total}, {left} left (was off {off}).</source>
        <translation>Продолжаем: раунд {number} из {total}, осталось {left} (перерыв {off}).</translation>
    </message>
</context>
<context>
    <name>trash</name>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Move “{title}” to the trash?</source>
        <translation>Отправить «{title}» в корзину?</translation>
    </message>
    <message>
        <source>The system&apos;s trash can bring them back.</source>
        <translation>Из корзины системы их можно вернуть.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
