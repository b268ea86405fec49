"""What sound pages of communities hold that looks like a fault: pairs of the same piece in English and Russian."""

from __future__ import annotations

Piece = dict[str, str]

#: Separated by lines of ``%%``; the English piece first, the Russian one behind ``%``.
_PIECES = r"""
The evening is for Python developers, QA engineers and everybody who builds iOS and Android applications.
%
Вечер для Python-разработчиков, QA-инженеров и всех, кто делает iOS- и Android-приложения.
%%
Results
=======

The notes are below.
%
Итоги
=======

Заметки ниже.
%%
A merge conflict looks like this, and we will resolve one together:

```
<<<<<<< HEAD
port = 80
=======
port = 8080
>>>>>>> feature
```
%
Конфликт слияния выглядит так, и мы разберём его вместе:

```
<<<<<<< HEAD
port = 80
=======
port = 8080
>>>>>>> feature
```
%%
Read about the place in [Wikipedia](https://en.wikipedia.org/wiki/Belgrade_Fortress) before you come.
%
Перед встречей почитайте о месте в [Википедии](https://ru.wikipedia.org/wiki/%D0%91%D0%B5%D0%BB%D0%B3%D1%80%D0%B0%D0%B4%D1%81%D0%BA%D0%B0%D1%8F_%D0%BA%D1%80%D0%B5%D0%BF%D0%BE%D1%81%D1%82%D1%8C).
%%
[Register](https://forms.quay.example/evening?lang=en) until Friday.
%
[Зарегистрируйтесь](https://forms.quay.example/evening?lang=ru) до пятницы.
%%
The tutorial is in the [Python documentation](https://docs.python.org/3/tutorial/).
%
Учебник есть в [документации Python](https://docs.python.org/ru/3/tutorial/).
%%
We meet at Dom omladine (Дом омладине), in the small hall.
%
Мы встречаемся в Доме омладине (Dom omladine), в малом зале.
%%
---

The second part begins after the break.
%
---

Вторая часть начинается после перерыва.
%%
- [x] the hall is booked
- [ ] the projector is borrowed
  - write to the library
%
- [x] зал забронирован
- [ ] проектор одолжен
  - написать в библиотеку
%%
<!-- check the time with the venue -->

The doors open half an hour earlier.
%
<!-- check the time with the venue -->

Двери открываются на полчаса раньше.
%%
The slides are [here][slides].

[slides]: https://quay.example/slides.pdf "Slides"
%
Слайды лежат [здесь][slides].

[slides]: https://quay.example/slides.pdf "Слайды"
%%
🎉 Our guests are from თბილისი and Երևան, too.
%
🎉 К нам приедут и гости из თბილისი и Երևան.
%%
```python
# здороваемся
print("Привет, мир")
```

This is what the first program of the course prints.
%
```python
# здороваемся
print("Привет, мир")
```

Вот что печатает первая программа курса.
%%
> [!NOTE]
> Bring your passport, the building is guarded.
%
> [!NOTE]
> Возьмите паспорт: здание охраняется.
%%
Speakers: Marko Petrović (JetBrains), Anna Larina (Yandex), Li Wei (freelance).
%
Докладчики: Marko Petrović (JetBrains), Анна Ларина (Яндекс), Li Wei (фриланс).
%%
![Build status](https://img.shields.io/badge/build-passing-green.svg)
%
![Состояние сборки](https://img.shields.io/badge/build-passing-green.svg)
%%
Chat: [t.me/quay_en](https://t.me/quay_en), hashtag #quaytalks.
%
Чат: [t.me/quay_ru](https://t.me/quay_ru), хештег #quaytalks.
%%
<!-- ask Ana for a better photo -->

The hall has a small stage.
%
В зале есть небольшая сцена.
%%
The area of the hall is $a \times b$, about 1,200 square feet.
%
Площадь зала равна $a \times b$, около 110 квадратных метров.
%%
Android Studio | IntelliJ IDEA
---|---
Gemini | JetBrains AI Assistant
%
Android Studio | IntelliJ IDEA
---|---
Gemini | JetBrains AI Assistant
%%
## CI/CD, Docker, Kubernetes

We talk about what happens after the commit.
%
## CI/CD, Docker, Kubernetes

Мы поговорим о том, что происходит после коммита.
%%
*What's New in Android*, *Jetpack Compose Performance*, *Kotlin 2.0*
%
*What's New in Android*, *Jetpack Compose Performance*, *Kotlin 2.0*
%%
Write to [hello@quay.example](mailto:hello@quay.example?subject=Question) if you are late.
%
Напишите на [hello@quay.example](mailto:hello@quay.example?subject=Вопрос), если опаздываете.
%%
Terms:

Lightning talk
: a talk of five minutes.
%
Термины:

Блиц-доклад
: доклад на пять минут.
%%
The files of the evening:

* <https://quay.example/files/slides-2.4.6.tar.gz>

      SIZE:   1204 bytes
      SHA256: 4b2a9c0de1f1c3

* <https://quay.example/files/notes-2.4.6.zip>
%
Файлы вечера:

* <https://quay.example/files/slides-2.4.6.tar.gz>

      SIZE:   1204 bytes
      SHA256: 4b2a9c0de1f1c3

* <https://quay.example/files/notes-2.4.6.zip>
%%
* Mozilla Firefox >= v102
* Google Chrome
* Nintendo 3DS
* Android < v7.1
%
* Mozilla Firefox >= v102
* Google Chrome
* Nintendo 3DS
* Android < v7.1
%%
* [Add a dark theme #54](https://code.quay.example/site/54)
* [Fix the counter of guests #61](https://code.quay.example/site/61)
%
* [Add a dark theme #54](https://code.quay.example/site/54)
* [Fix the counter of guests #61](https://code.quay.example/site/61)
%%
### The form says: "The e-mail address is already registered"

Write to us, and we will find your registration.
%
### Форма пишет: "The e-mail address is already registered"

Напишите нам, и мы найдём вашу регистрацию.
%%
$$ \sum_{(u, v) \in E} f_{uv} \to \max $$

This is the formula from the talk.
%
$$ \sum_{(u, v) \in E} f_{uv} \to \max $$

Это формула из доклада.
%%
The shortest example:

    int main(void) {
        return puts("hello");
    }
%
Самый короткий пример:

    int main(void) {
        return puts("hello");
    }
%%
We discussed pull requests and APIs of three minimal products.
%
Мы обсудили PRы и APIшки трёх MVP.
%%
1. the first hour
    1. welcome
    2. talk
2. the second hour
%
1. первый час
    1. встреча
    2. доклад
2. второй час
"""


def _pieces() -> tuple[Piece, ...]:
    found = []
    for text in _PIECES.strip("\n").split("\n%%\n"):
        english, _, russian = text.partition("\n%\n")
        found.append({"en": english, "ru": russian})
    return tuple(found)


PIECES = _pieces()
