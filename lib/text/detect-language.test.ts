import { describe, expect, it } from "vitest";
import { hasShared, readShared, paperNames, readPaper } from "@/lib/text/testing/shared-folder";
import { detectLanguage } from "./detect-language";

describe("detectLanguage", () => {
  it.each([
    ["en", "The nurses who met them there had seldom slept enough to remember every name they were told."],
    [
      "de",
      "Die Schwestern, die sie dort empfingen, hatten selten genug geschlafen, um sich jeden Namen zu merken.",
    ],
    ["fr", "Les infirmières qui les accueillaient avaient rarement assez dormi pour retenir chaque nom."],
    [
      "ur",
      "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔",
    ],
    [
      "ar",
      "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق، وقد وهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا",
    ],
    [
      "fa",
      "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می‌باشند",
    ],
    [
      "sd",
      "سڀئي انسان آزاد ۽ عزت ۽ حقن جي حوالي کان برابر پيدا ٿيا آهن. انهن کي عقل ۽ ضمير عطا ٿيو آهي، ان ڪري انهن کي",
    ],
    ["hi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि प्राप्त है"],
    [
      "ru",
      "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью.",
    ],
    ["ja", "すべての人間は、生まれながらにして自由である。"],
    ["", "Yes."],
    ["", "12 345\n\n1999–2004"],
    ["", ""],
  ])("tells %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("is not led astray by an abstract in another language, addresses and references", () => {
    const urdu =
      "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ ";
    const english = "The nurses who met them there had seldom slept enough to remember every name. ";
    expect(detectLanguage(english.repeat(10) + urdu.repeat(60))).toBe("ur");
    expect(detectLanguage(`${urdu}${"https://example.org/some/long/address ".repeat(30)}`)).toBe("ur");
  });

  it("knows no language of a text that is half one and half another", () => {
    const english = "The nurses who met them there had seldom slept enough to remember every name. ".repeat(
      40,
    );
    const russian = "Все люди рождаются свободными и равными в своем достоинстве и правах. ".repeat(45);
    const german = "Alle Menschen sind frei und gleich an Würde und Rechten geboren, sagte die Frau. ".repeat(
      40,
    );
    expect(detectLanguage(english + russian + german)).toBe("");
  });
});

describe.skipIf(!hasShared)("detectLanguage with ../shared/corpus and study", () => {
  const pieces = (text: string) => {
    const flat = text.replace(/\s+/g, " ");
    return Array.from({ length: Math.floor(flat.length / 200) }, (_, index) =>
      flat.slice(200 * index, 200 * (index + 1)),
    );
  };

  it.each([
    ["en", "made/en2col.gt.txt"],
    ["ur", "made/urd-naskh-2col.gt.txt"],
    ["ur", "text/udhr-urdu.utf-8.txt"],
    ["ar", "made/arb-naskh-2col.gt.txt"],
    ["ru", "made/rus-serif-2col.gt.txt"],
    ["hi", "made/hin-sans-1col.gt.txt"],
  ])("tells %s of every 200 characters of %s", (language, file) => {
    expect(
      pieces(readShared(`corpus/${file}`)).filter((piece) => detectLanguage(piece) !== language),
    ).toEqual([]);
  });

  it.each(paperNames)("tells English of %s", (name) => {
    expect(detectLanguage(readPaper(name))).toBe("en");
  });
});
