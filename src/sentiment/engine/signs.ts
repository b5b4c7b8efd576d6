/**
 * Emoji by meaning, on the scale of the lexica; our own values, never taken from the words in an emoji's name.
 * Skin tone, variation selector and joined parts do not change a value.
 */
export const signs: readonly string[] = [
  `
3 J: 😍, 🥰, 😻, 🤩, 💖, 💝, 🥳
2.6 J: ❤, 💕, 💗, 💓, 💞, 💘, 😘, 💙, 💚, 💛, 🧡, 💜, 🤎, 🖤, 🤍, ♥, 😊, ☺, 🤗, 🎉, 🎊, 🏆
2.2 J: 😀, 😃, 😄, 😁, 😆, 😂, 🤣, 😇, 😋, 😎, 🙌, 👏, 💪, 🌟, 💯, ✨, 😺, 😸, 😹, 🔝, 🤟
2: 👍, 👌, 🙂, 😉, 😌, 🥹, 😽, 🫶, 🌈, ☀, 🌞, 💐, 🌹, 🌸, 🌺, 🌻, 🍀, 🎁, ⭐, 🤝, 🥇, 😚, 😙, 😗, ✌, 😛, 😜, 🤪, 😝
1: 🙏, 🔥, 🚀, 🎶, 🎵, 😏, ✅, ✔, 🤞, 🎂, 🍻, 🥂, 🍾
-0.7: 🙄, 😐, 😑, 🤔, 😶, 😬, 🤨, 😮, 😯, 🥱, 😴, 🤷, 😳
-1.6: 😕, 🙁, ☹, 😒, 😔, 😞, 😟, 😧, 😦, 😣, 😖, 😫, 😩, 😓, 😥, 😪, 😰, 😨, 😱, 😵, 🥺, 🤦, 🥵, 🥶, 🤒, 🤕, 😷, ❌, 🚫, ⛔, 🫤, 😠
-2.2 S: 😢, 😭, 💔, 😿, 🥀, ⚰
-2.6 A: 😡, 🤬, 👿, 😾, 🖕, 💩, 🤮, 🤢, 👎, 😤
-1.5: 💀, ☠, 🤡, 💣, 👹, 👺
`,
];
