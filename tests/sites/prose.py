"""A stock of sentences, titles, people and venues in several languages, all written for these tests.

A row is one text by language. ``sr`` is Serbian in Latin letters; ``cyrillic_of`` gives it in Cyrillic ones.
"""

from __future__ import annotations

Row = dict[str, str]

_SENTENCES = """
en: We started the community in a kitchen, with six chairs and one borrowed projector.
ru: Мы начали сообщество на кухне, где было шесть стульев и один чужой проектор.
sr: Zajednicu smo pokrenuli u kuhinji, sa šest stolica i jednim pozajmljenim projektorom.
zh: 我們的社群從一間廚房開始，只有六張椅子和一台借來的投影機。

en: Since then more than four hundred people have come at least once, and many of them stayed.
ru: С тех пор хотя бы раз пришло больше четырёхсот человек, и многие остались.
sr: Od tada je bar jednom došlo više od četiri stotine ljudi, a mnogi su i ostali.
zh: 從那時起，已經有四百多人至少來過一次，其中許多人留了下來。

en: This evening is for those who ship software to real users and want to hear how others do it.
ru: Этот вечер для тех, кто выпускает программы для живых людей и хочет услышать, как это делают другие.
sr: Ovo veče je za one koji prave softver za stvarne korisnike i žele da čuju kako to rade drugi.
zh: 這個晚上是為那些把軟體交到真實使用者手中，並想聽聽別人怎麼做的人準備的。

en: The first talk is about the quiet work behind a large migration.
ru: Первый доклад посвящён незаметной работе, которая стоит за большим переездом.
sr: Prvo predavanje govori o tihom poslu koji stoji iza velike selidbe.
zh: 第一場演講談的是大型遷移背後那些安靜的工作。

en: After the break we move the chairs into small circles and talk in groups of four.
ru: После перерыва мы сдвигаем стулья в небольшие круги и разговариваем по четыре человека.
sr: Posle pauze pomeramo stolice u male krugove i razgovaramo u grupama po četvoro.
zh: 休息之後，我們把椅子圍成小圈，四個人一組聊天。

en: Nobody has to prepare anything, but a question of your own makes the evening better.
ru: Готовить ничего не нужно, но собственный вопрос сделает вечер лучше.
sr: Ništa ne morate da pripremate, ali će sopstveno pitanje učiniti veče boljim.
zh: 你不需要準備任何東西，但帶一個自己的問題來，會讓這個晚上更好。

en: Coffee and tea are on us, and the bakery next door stays open until nine.
ru: Кофе и чай за наш счёт, а пекарня за углом работает до девяти.
sr: Kafu i čaj častimo mi, a pekara pored radi do devet.
zh: 咖啡和茶由我們準備，隔壁的麵包店開到九點。

en: The hall has step-free access, and the lift is to the left of the entrance.
ru: В зал можно попасть без ступенек, лифт находится слева от входа.
sr: U salu se ulazi bez stepenika, a lift je levo od ulaza.
zh: 會場沒有階梯，電梯在入口的左手邊。

en: Please write to us beforehand if you need a sign language interpreter.
ru: Пожалуйста, напишите заранее, если вам нужен переводчик жестового языка.
sr: Molimo vas da nam se javite unapred ako vam je potreban tumač znakovnog jezika.
zh: 如果你需要手語翻譯，請提前告訴我們。

en: Last time the discussion went on in the yard long after the lights went out.
ru: В прошлый раз обсуждение продолжалось во дворе ещё долго после того, как погас свет.
sr: Prošli put se rasprava nastavila u dvorištu dugo pošto su se svetla ugasila.
zh: 上一次的討論在燈熄了很久之後，還在院子裡繼續。

en: We record the talks, but never the conversations in the groups.
ru: Доклады мы записываем, а разговоры в группах – никогда.
sr: Predavanja snimamo, a razgovore u grupama nikada.
zh: 我們會錄下演講，但絕不錄小組裡的對話。

en: The notes of the evening appear on this page within a week.
ru: Заметки о вечере появятся на этой странице в течение недели.
sr: Beleške sa večeri pojaviće se na ovoj stranici u roku od nedelju dana.
zh: 當晚的筆記會在一週內出現在這個頁面上。

en: If you have never spoken in public, this is a good room to begin in.
ru: Если вы никогда не выступали, в этом зале хорошо начинать.
sr: Ako nikada niste govorili pred publikom, ovo je dobra prostorija za početak.
zh: 如果你從來沒有公開演講過，這裡是一個開始的好地方。

en: Our volunteers wear green scarves and know where everything is.
ru: Наши волонтёры носят зелёные шарфы и знают, где что находится.
sr: Naši volonteri nose zelene marame i znaju gde se šta nalazi.
zh: 我們的志工戴著綠色圍巾，知道所有東西在哪裡。

en: The library opens its reading room for us after hours.
ru: Библиотека открывает для нас читальный зал после закрытия.
sr: Biblioteka nam otvara čitaonicu posle radnog vremena.
zh: 圖書館在閉館之後為我們打開閱覽室。

en: Half of the guests come for the first time, so we begin with introductions.
ru: Половина гостей приходит впервые, поэтому мы начинаем со знакомства.
sr: Polovina gostiju dolazi prvi put, pa počinjemo upoznavanjem.
zh: 一半的來賓是第一次參加，所以我們從自我介紹開始。

en: Bring a laptop if you want to follow the exercises, paper works just as well.
ru: Возьмите ноутбук, если хотите делать упражнения, бумага тоже подойдёт.
sr: Ponesite računar ako želite da pratite vežbe, a i papir je dovoljan.
zh: 如果想跟著練習，請帶一台筆電，用紙也可以。

en: The road from idea to the first paying customer is longer than it looks.
ru: Путь от идеи до первого платящего клиента длиннее, чем кажется.
sr: Put od ideje do prvog kupca koji plaća duži je nego što izgleda.
zh: 從想法到第一位付費客戶的路，比看起來的要長。

en: A small team can afford to be honest about what it does not know.
ru: Маленькая команда может позволить себе честно говорить о том, чего не знает.
sr: Mali tim može sebi da priušti da iskreno govori o onome što ne zna.
zh: 小團隊可以坦白說出自己不知道的事。

en: Several companies told us how they hire people who have changed their profession.
ru: Несколько компаний рассказали нам, как они нанимают людей, сменивших профессию.
sr: Nekoliko firmi nam je ispričalo kako zapošljavaju ljude koji su promenili zanimanje.
zh: 幾家公司告訴我們，他們如何聘用轉換跑道的人。

en: The river embankment is five minutes away, and that is where we walk afterwards.
ru: До набережной пять минут, туда мы и идём гулять после встречи.
sr: Do keja ima pet minuta hoda i tamo šetamo posle susreta.
zh: 河岸離這裡只有五分鐘，結束之後我們會去那裡散步。

en: Everything that was said in the retrospective stays in the room.
ru: Всё, что было сказано на ретроспективе, остаётся в зале.
sr: Sve što je rečeno na retrospektivi ostaje u prostoriji.
zh: 回顧會上說過的一切都留在這個房間裡。

en: The moderator keeps the time, so every question gets its turn.
ru: Модератор следит за временем, поэтому очередь доходит до каждого вопроса.
sr: Moderator pazi na vreme, tako da svako pitanje dođe na red.
zh: 主持人會掌握時間，讓每個問題都輪得到。

en: We collected what people wrote on the cards and grouped it by theme.
ru: Мы собрали всё, что люди написали на карточках, и разложили по темам.
sr: Skupili smo sve što su ljudi napisali na karticama i grupisali po temama.
zh: 我們把大家寫在卡片上的內容收集起來，按主題分類。

en: The most popular answer was also the shortest one.
ru: Самый популярный ответ оказался и самым коротким.
sr: Najpopularniji odgovor bio je i najkraći.
zh: 最受歡迎的答案也是最短的那一個。

en: Some of us had not seen each other since the spring.
ru: Некоторые из нас не виделись с весны.
sr: Neki od nas se nisu videli od proleća.
zh: 我們當中有些人從春天以後就沒見過面。

en: It turned out that the hardest part was to agree on names.
ru: Оказалось, что труднее всего договориться о названиях.
sr: Ispostavilo se da je najteže dogovoriti se oko naziva.
zh: 結果最難的部分是大家對名稱達成一致。

en: A good rule of thumb: measure first, then decide what to rewrite.
ru: Хорошее правило: сначала измерьте, потом решайте, что переписывать.
sr: Dobro pravilo glasi: prvo izmerite, pa onda odlučite šta ćete prepraviti.
zh: 一個好原則：先測量，再決定要改寫什麼。

en: The second part of the evening belongs to short stories from the audience.
ru: Вторая часть вечера отдана коротким историям из зала.
sr: Drugi deo večeri pripada kratkim pričama iz publike.
zh: 晚上的第二部分屬於觀眾的短篇故事。

en: Families with children are welcome, there is a corner with books and building blocks.
ru: Приходите с детьми, для них есть уголок с книгами и конструктором.
sr: Dobrodošle su i porodice s decom, tu je kutak s knjigama i kockama.
zh: 歡迎帶孩子來，這裡有一個放書和積木的角落。
"""
_TITLES = """
en: Evening on the embankment
ru: Вечер на набережной
sr: Veče na keju
zh: 河岸之夜

en: How small teams plan
ru: Как планируют маленькие команды
sr: Kako planiraju mali timovi
zh: 小團隊如何規劃

en: First customers without advertising
ru: Первые клиенты без рекламы
sr: Prvi kupci bez reklame
zh: 不靠廣告的第一批客戶

en: Maps that people understand
ru: Карты, которые понимают люди
sr: Mape koje ljudi razumeju
zh: 人們看得懂的地圖

en: Google I/O Extended 23
ru: Google I/O Extended 23
sr: Google I/O Extended 23
zh: Google I/O Extended 23

en: Testing without fear
ru: Тестирование без страха
sr: Testiranje bez straha
zh: 無懼測試

en: Design review in the library
ru: Разбор дизайна в библиотеке
sr: Razbor dizajna u biblioteci
zh: 圖書館裡的設計評論

en: Winter meeting of organisers
ru: Зимняя встреча организаторов
sr: Zimski susret organizatora
zh: 主辦人冬季聚會

en: Conversations about databases
ru: Разговоры о базах данных
sr: Razgovori o bazama podataka
zh: 關於資料庫的對話

en: Open microphone for beginners
ru: Открытый микрофон для начинающих
sr: Otvoreni mikrofon za početnike
zh: 新手開放麥克風

en: What we learned from failures
ru: Чему нас научили неудачи
sr: Šta smo naučili iz neuspeha
zh: 我們從失敗中學到的事

en: Python and data
ru: Python и данные
sr: Python i podaci
zh: Python 與資料

en: Morning run and breakfast
ru: Утренняя пробежка и завтрак
sr: Jutarnje trčanje i doručak
zh: 晨跑與早餐

en: Accessible interfaces
ru: Доступные интерфейсы
sr: Pristupačni interfejsi
zh: 無障礙介面

en: Writing documentation together
ru: Пишем документацию вместе
sr: Zajedno pišemo dokumentaciju
zh: 一起寫文件

en: Security for everyone
ru: Безопасность для всех
sr: Bezbednost za sve
zh: 人人都能懂的資安

en: From monolith to services and back
ru: От монолита к сервисам и обратно
sr: Od monolita do servisa i nazad
zh: 從單體到服務再回來

en: Photo walk through the old town
ru: Фотопрогулка по старому городу
sr: Foto-šetnja kroz stari grad
zh: 老城攝影散步

en: Kubernetes for small projects
ru: Kubernetes для небольших проектов
sr: Kubernetes za male projekte
zh: 小專案的 Kubernetes

en: Money, taxes and contracts
ru: Деньги, налоги и договоры
sr: Novac, porezi i ugovori
zh: 錢、稅與合約

en: Games night with strangers
ru: Вечер настольных игр с незнакомцами
sr: Veče igara s nepoznatima
zh: 與陌生人的桌遊之夜

en: Voices of the city
ru: Голоса города
sr: Glasovi grada
zh: 城市之聲

en: Remote work after a year
ru: Удалённая работа год спустя
sr: Rad na daljinu godinu dana kasnije
zh: 遠距工作一年之後

en: Hack night above the river
ru: Ночь хакатона над рекой
sr: Noć hakatona iznad reke
zh: 河畔駭客之夜

en: DevFest 2025
ru: DevFest 2025
sr: DevFest 2025
zh: DevFest 2025

en: Community retrospective
ru: Ретроспектива сообщества
sr: Retrospektiva zajednice
zh: 社群回顧
"""
_HEADINGS = """
en: Programme
ru: Программа
sr: Program
zh: 議程

en: How to find us
ru: Как нас найти
sr: Kako do nas
zh: 如何前來

en: What we talk about
ru: О чём поговорим
sr: O čemu razgovaramo
zh: 我們談什麼

en: Who it is for
ru: Для кого это
sr: Za koga je ovo
zh: 適合誰參加

en: What happened
ru: Как это было
sr: Kako je bilo
zh: 當天回顧

en: Before you come
ru: Перед встречей
sr: Pre dolaska
zh: 來之前
"""
_ITEMS = """
en: welcome and coffee
ru: встреча гостей и кофе
sr: doček gostiju i kafa
zh: 歡迎與咖啡

en: first talk and questions
ru: первый доклад и вопросы
sr: prvo predavanje i pitanja
zh: 第一場演講與提問

en: conversation in small groups
ru: разговор в небольших группах
sr: razgovor u malim grupama
zh: 小組對話

en: what we take home
ru: что мы уносим с собой
sr: šta nosimo kući
zh: 我們帶走什麼

en: a walk along the river
ru: прогулка вдоль реки
sr: šetnja pored reke
zh: 沿著河散步
"""
_CAPTIONS = """
en: The room before the start
ru: Зал перед началом
sr: Sala pre početka
zh: 開場前的會場

en: Questions from the audience
ru: Вопросы из зала
sr: Pitanja iz publike
zh: 觀眾提問

en: Conversation at the window
ru: Разговор у окна
sr: Razgovor kraj prozora
zh: 窗邊的對話

en: Everybody together
ru: Все вместе
sr: Svi zajedno
zh: 全體合影
"""
_ORGANISERS = """
en: Quay community
ru: Сообщество «Набережная»
sr: Zajednica Kej
zh: 河岸社群

en: Library friends
ru: Друзья библиотеки
sr: Prijatelji biblioteke
zh: 圖書館之友

en: GDG
ru: GDG
sr: GDG
zh: GDG
"""
_TAGS = """
en: meetup
ru: встреча
sr: susret
zh: 聚會

en: development
ru: разработка
sr: razvoj
zh: 開發

en: design
ru: дизайн
sr: dizajn
zh: 設計

en: community
ru: сообщество
sr: zajednica
zh: 社群
"""
_VENUES = """
en: Dorćol Platz
ru: Дорчол Плац
sr: Dorćol Platz
zh: Dorćol Platz 文化中心
at: 44.823611 20.464722

en: Belgrade, Science Park
ru: Белград, научный парк
sr: Beograd, Naučni park
zh: 貝爾格勒科學園區
at: 44.779722 20.507500

en: Novi Sad, Egység hall
ru: Нови-Сад, зал «Эгишег»
sr: Novi Sad, sala Eđšeg
zh: 諾維薩德 Egység 會堂
at: 45.248056 19.853889

en: Silosi
ru: Силосы
sr: Silosi
zh: Silosi 園區
at: 44.827222 20.471389

en: City library, reading room
ru: Городская библиотека, читальный зал
sr: Gradska biblioteka, čitaonica
zh: 市立圖書館閱覽室
at: 45.256944 19.846389
"""
PRODUCTS = (
    "PostgreSQL",
    "Kotlin Multiplatform",
    "GitHub Actions",
    "Figma",
    "TypeScript",
    "OpenStreetMap",
    "Grafana",
)


def _rows(text: str) -> tuple[Row, ...]:
    blocks = text.strip().split("\n\n")
    return tuple(dict(line.split(": ", 1) for line in block.split("\n")) for block in blocks)


SENTENCES, TITLES, HEADINGS, ITEMS = map(_rows, (_SENTENCES, _TITLES, _HEADINGS, _ITEMS))
CAPTIONS, ORGANISERS, TAGS, VENUES = map(_rows, (_CAPTIONS, _ORGANISERS, _TAGS, _VENUES))

_PAIRS = dict(zip(("lj", "nj", "dž", "Lj", "Nj", "Dž"), "љњџЉЊЏ", strict=True))
_LETTERS = dict(
    zip(
        "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ",
        "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ",
        strict=True,
    )
)
_FOREIGN = ("Google I/O Extended", "DevFest", "Python", "Kubernetes", "GDG", "Dorćol Platz", *PRODUCTS)


def cyrillic_of(serbian: str) -> str:
    """Return a Serbian text in Cyrillic letters; proper names of products stay as they are."""
    kept = {chr(0xE000 + number): name for number, name in enumerate(_FOREIGN)}
    for mark, name in kept.items():
        serbian = serbian.replace(name, mark)
    for latin, letter in _PAIRS.items():
        serbian = serbian.replace(latin, letter)
    text = "".join(_LETTERS.get(letter, letter) for letter in serbian)
    for mark, name in kept.items():
        text = text.replace(mark, name)
    return text


def text_in(row: Row, language: str) -> str:
    """Return a row's text in a language: ``en``, ``ru``, ``sr``, ``sr-cyrl`` or ``zh``."""
    return cyrillic_of(row["sr"]) if language == "sr-cyrl" else row[language]
