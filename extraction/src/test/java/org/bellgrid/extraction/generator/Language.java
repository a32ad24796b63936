package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the schools of a country print.
 *
 * @param code two letters, lower case
 * @param name in English, lower case
 * @param days Monday to Sunday
 * @param shortDays the same, abbreviated
 * @param subjects names with their abbreviations
 * @param breaks the short break and the long one
 * @param spelledBreak a break in five capital letters, for five days
 * @param morning what a school day may begin with
 * @param words of the headings
 */
record Language(
        String code,
        String name,
        List<String> days,
        List<String> shortDays,
        List<Subject> subjects,
        List<String> breaks,
        String spelledBreak,
        String morning,
        List<TimeForm> timeForms,
        Map<Word, String> words) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANK = Pattern.compile(" ");

    static final List<Language> ALL = List.of(
            of(
                    "en",
                    "english",
                    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
                    "Mon Tue Wed Thu Fri Sat Sun",
                    "Maths=Mat,English=Eng,Science=Sci,History=His,Geography=Geo,Art=Art,Music=Mus,Drama=Dra,French=Fre,"
                            + "Spanish=Spa,Computing=Com,Physical Education=PE,Biology=Bio,Chemistry=Che,Physics=Phy,"
                            + "Guided Reading=GR,Design and Technology=DT",
                    "Break,Lunch",
                    "LUNCH",
                    "Registration",
                    "Time,Period,Day,Subject,Room,Teacher,Class,Week,Timetable,Start,End,Home time",
                    TimeForm.PADDED,
                    TimeForm.PLAIN,
                    TimeForm.AM_PM,
                    TimeForm.HALF_DAY,
                    TimeForm.HALF_DAY,
                    TimeForm.DIGITS,
                    TimeForm.HOURS),
            of(
                    "de",
                    "german",
                    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
                    "Mo Di Mi Do Fr Sa So",
                    "Mathematik=Ma,Deutsch=De,Englisch=En,Sachunterricht=SU,Geschichte=Ge,Erdkunde=Ek,Kunst=Ku,Musik=Mu,"
                            + "Sport=Sp,Religion=Re,Biologie=Bio,Chemie=Ch,Physik=Ph,Informatik=Inf,Werken=We,Latein=La",
                    "Pause,Mittagspause",
                    "PAUSE",
                    "Morgenkreis",
                    "Zeit,Stunde,Tag,Fach,Raum,Lehrer,Klasse,Woche,Stundenplan,Beginn,Ende,Schulschluss",
                    TimeForm.PADDED,
                    TimeForm.PLAIN,
                    TimeForm.DOT,
                    TimeForm.HOURS),
            of(
                    "fr",
                    "french",
                    "Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche",
                    "Lun Mar Mer Jeu Ven Sam Dim",
                    "Mathématiques=Maths,Français=Fra,Anglais=Ang,Histoire=His,Géographie=Géo,Sciences=Sci,Musique=Mus,"
                            + "Arts plastiques=AP,Espagnol=Esp,Technologie=Tec,Physique=Phy,Lecture=Lec,Latin=Lat",
                    "Récréation,Déjeuner",
                    "REPAS",
                    "Accueil",
                    "Heure,Séance,Jour,Matière,Salle,Professeur,Classe,Semaine,Emploi du temps,Début,Fin,Sortie",
                    TimeForm.FRENCH,
                    TimeForm.FRENCH,
                    TimeForm.PADDED,
                    TimeForm.PLAIN),
            of(
                    "es",
                    "spanish",
                    "Lunes Martes Miércoles Jueves Viernes Sábado Domingo",
                    "Lun Mar Mié Jue Vie Sáb Dom",
                    "Matemáticas=Mat,Lengua=Len,Inglés=Ing,Ciencias=Cie,Historia=His,Geografía=Geo,Música=Mús,Plástica=Plá,"
                            + "Educación Física=EF,Francés=Fra,Tecnología=Tec,Religión=Rel,Biología=Bio,Tutoría=Tut",
                    "Recreo,Comida",
                    "PATIO",
                    "Asamblea",
                    "Hora,Sesión,Día,Asignatura,Aula,Profesor,Curso,Semana,Horario,Inicio,Fin,Salida",
                    TimeForm.PADDED,
                    TimeForm.PLAIN,
                    TimeForm.DOT),
            of(
                    "it",
                    "italian",
                    "Lunedì Martedì Mercoledì Giovedì Venerdì Sabato Domenica",
                    "Lun Mar Mer Gio Ven Sab Dom",
                    "Matematica=Mat,Italiano=Ita,Inglese=Ing,Scienze=Sci,Storia=Sto,Geografia=Geo,Musica=Mus,Arte=Art,"
                            + "Scienze Motorie=SM,Francese=Fra,Tecnologia=Tec,Religione=Rel,Fisica=Fis,Latino=Lat",
                    "Intervallo,Mensa",
                    "PAUSA",
                    "Accoglienza",
                    "Ora,Lezione,Giorno,Materia,Aula,Docente,Classe,Settimana,Orario,Inizio,Fine,Uscita",
                    TimeForm.PADDED,
                    TimeForm.PLAIN,
                    TimeForm.DOT,
                    TimeForm.HOURS),
            of(
                    "pt",
                    "portuguese",
                    "Segunda Terça Quarta Quinta Sexta Sábado Domingo",
                    "Seg Ter Qua Qui Sex Sáb Dom",
                    "Matemática=Mat,Português=Por,Inglês=Ing,Ciências=Ciê,História=His,Geografia=Geo,Música=Mús,Artes=Art,"
                            + "Educação Física=EF,Francês=Fra,Química=Quí,Física=Fís,Biologia=Bio,Filosofia=Fil",
                    "Intervalo,Almoço",
                    "PAUSA",
                    "Acolhimento",
                    "Hora,Aula,Dia,Disciplina,Sala,Professor,Turma,Semana,Horário,Início,Fim,Saída",
                    TimeForm.FRENCH,
                    TimeForm.PADDED,
                    TimeForm.PLAIN),
            of(
                    "nl",
                    "dutch",
                    "Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag",
                    "Ma Di Wo Do Vr Za Zo",
                    "Rekenen=Rek,Nederlands=Ned,Engels=Eng,Geschiedenis=Ges,Aardrijkskunde=Ak,Muziek=Muz,Tekenen=Tek,Gym=Gym,"
                            + "Biologie=Bio,Natuurkunde=Nat,Scheikunde=Sk,Duits=Dui,Frans=Fra,Lezen=Lez",
                    "Pauze,Lunchpauze",
                    "PAUZE",
                    "Kring",
                    "Tijd,Uur,Dag,Vak,Lokaal,Docent,Klas,Week,Lesrooster,Begin,Einde,Naar huis",
                    TimeForm.PADDED,
                    TimeForm.PLAIN,
                    TimeForm.DOT));

    record Subject(String name, String abbreviation) {}

    private static Language of(
            String code,
            String name,
            String days,
            String shortDays,
            String subjects,
            String breaks,
            String spelledBreak,
            String morning,
            String words,
            TimeForm... timeForms) {
        return new Language(
                code,
                name,
                BLANK.splitAsStream(days).toList(),
                BLANK.splitAsStream(shortDays).toList(),
                COMMA.splitAsStream(subjects).map(Language::subject).toList(),
                COMMA.splitAsStream(breaks).toList(),
                spelledBreak,
                morning,
                Arrays.asList(timeForms),
                named(words));
    }

    private static Map<Word, String> named(String words) {
        Iterator<String> each = COMMA.splitAsStream(words).iterator();
        Map<Word, String> named = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            named.put(word, each.next());
        }
        return named;
    }

    private static Subject subject(String pair) {
        int equals = pair.indexOf('=');
        return new Subject(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** A form that can print any time. */
    TimeForm preciseForm(Dice dice) {
        return dice.pick(
                timeForms.stream().filter(form -> form != TimeForm.HOURS).toList());
    }

    String day(DayOfWeek day) {
        return days.get(day.getValue() - 1);
    }

    String shortDay(DayOfWeek day) {
        return shortDays.get(day.getValue() - 1);
    }

    String word(Word word) {
        return Objects.requireNonNull(words.get(word));
    }

    /** What headings are made of, in the order in which they are listed above. */
    enum Word {
        TIME,
        PERIOD,
        DAY,
        SUBJECT,
        ROOM,
        TEACHER,
        CLASS,
        WEEK,
        TIMETABLE,
        START,
        END,
        /** When school is over. */
        HOME
    }
}
