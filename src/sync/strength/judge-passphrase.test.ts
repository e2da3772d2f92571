import { expect, test } from 'vitest';
import { newRecoveryCode } from '../format/recovery-code';
import { guessesLog10, LEAST_GUESSES_LOG10 } from './judge-passphrase';

test.each([
	'the cat sat down',
	'one two three four',
	'correct horse battery staple',
	'password1password1password1',
	'qwertyuiopasdfghjklzxcvb',
	'123456789012345678901234',
	'',
	'a',
	'correct-horse-battery-staple',
	'CorrectHorseBatteryStaple',
	'The Cat Sat Down!',
	'thecatsatdownonthemat',
	'ilikemydogandmydoglikesme',
	'welcometotheteamoftheyear',
	'to be or not to be that is the question',
	'four score and seven years ago',
	'may the force be with you always',
	'i love you very much my darling',
	'monday tuesday wednesday thursday friday',
	'january february march april may june',
	'abcdefghijklmnopqrstuvwxyz',
	'aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
	'abcabcabcabcabcabcabcabcabc',
	'1qaz2wsx3edc4rfv5tgb6yhn',
	'P@ssw0rdP@ssw0rdP@ssw0rd',
	'horse horse horse horse horse horse horse horse',
	'administrator letmein welcome',
	'19700101 19700102 19700103',
	'michael jennifer jessica ashley',
	'das ist mein geheimes passwort',
	'der hund liegt auf dem sofa',
	'мама мыла раму',
	'это мой пароль',
	'мій пароль дуже простий',
	'我的密码是这个',
	'password password password password password',
])('%j is refused', (passphrase) => {
	expect(guessesLog10(passphrase)).toBeLessThan(LEAST_GUESSES_LOG10);
});

test.each([
	'tumble orchid ferret glacier bassoon walnut',
	'harbour lamp orchid glacier tumble seven winds',
	'vK9#qT2!mZ7pLw4&xR8sNb5u',
	'qxvzkjwp mbtrdlsn hgfkcxzq',
	'Gurke Teleskop Nebelhorn Zwieback Erdferkel',
	'огурец телескоп маяк сухарь барсук гвоздика',
	'7f3a 9c1e 5b80 d2e6 41fa',
	'正しい馬の電池と青い空の下で眠る',
	'tumbleorchidferretglacierbassoonwalnut',
])('%j will do', (passphrase) => {
	expect(guessesLog10(passphrase)).toBeGreaterThanOrEqual(LEAST_GUESSES_LOG10);
});

test('a recovery code is far beyond what is asked for', () => {
	for (let i = 0; i < 2; i++) expect(guessesLog10(newRecoveryCode())).toBeGreaterThan(20);
});
